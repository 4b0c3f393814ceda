import { post } from './api.js';
import { Attach } from './attach.js';
import { Chat } from './chat.js';
import { Commands } from './commands.js';
import { Composer } from './composer.js';
import { byId, memory } from './dom.js';
import { Header } from './header.js';
import { Inline } from './inline.js';
import { ownNumber } from './forms.js';
import { messageMenu, optionsMenu } from './menus.js';
import { linkMenu, openLink } from './opening.js';
import { ask, toast, zoom } from './overlays.js';
import { People } from './people.js';
import { Presses } from './presses.js';
import { Recorder } from './recorder.js';
import { ReplyKeys } from './replykeys.js';
import { Sending } from './sending.js';
import { Stream } from './stream.js';
import { Suggest } from './suggest.js';
import { Timeline } from './timeline.js';

/** Ties the parts together: whose chat is in view, what the events change, what the taps ask. */
export class Phone {
  constructor() {
    this.chats = new Map();
    this.header = new Header({ onMore: event => optionsMenu(this, event) });
    this.people = new People(id => this.open(id));
    this.presses = new Presses(this);
    this.sending = new Sending(this);
    this.timeline = new Timeline({
      press: (message, button, kind) => this.presses.press(message, button, kind),
      menu: (event, message, bubble) => messageMenu(this, event, message, bubble),
      reply: message => this.reply(message),
      jump: id => { if (!this.timeline.jump(id)) toast('آن پیام دیگر اینجا نیست.'); },
      seen: () => this.seen(), retry: pending => this.sending.retry(pending), zoom,
      command: text => this.send(text), copy: text => this.copy(text),
      mention: text => { this.composer.text = `${text} `; this.composer.focus(); },
      link: (address, event) => openLink(this, address, event), linkMenu: (address, event) => linkMenu(this, address, event),
    });
    this.suggest = new Suggest(byId('input'));
    this.commands = new Commands(this.suggest, text => { this.composer.text = ''; this.send(text); });
    this.inline = new Inline(this.suggest, {
      user: () => this.chat.user.id, bot: () => this.chat?.bot, complete: text => { this.composer.text = text; this.composer.focus(); },
      chosen: () => { this.composer.text = ''; this.timeline.follower.follow(true); }, failed: error => this.failed(error),
      start: payload => this.send(`/start ${payload ?? ''}`.trim()),
    });
    this.composer = new Composer({
      onSend: (text, replyTo) => this.send(text, replyTo), onEdit: (message, text) => this.sending.edit(message, text),
      onTyped: text => { if (this.chat) this.chat.draft = text; if (!this.commands.typed(text)) this.inline.typed(text); },
      onKey: event => this.suggest.key(event), onEditLast: () => this.sending.editLast(),
    });
    this.replyKeys = new ReplyKeys({
      onText: text => this.send(text), onOther: () => toast('این دکمه روی این تلفن کار نمی‌کند.'),
      onContact: () => this.shareOwnNumber(), onLocation: () => this.attach.send('location').catch(e => this.failed(e)),
    });
    this.attach = new Attach({ person: () => this.chat.user, failed: error => this.failed(error), sent: () => this.timeline.follower.follow(true) });
    this.recorder = new Recorder((file, duration) => this.attach.upload(this.chat.user.id, 'voice', file, { duration }).catch(e => this.failed(e)));
    byId('unblock').addEventListener('click', () => this.block(false));
    document.addEventListener('visibilitychange', () => this.seen());
    byId('start').addEventListener('click', () => this.send('/start'));
  }

  begin(people, asked) {
    this.people.show(people);
    for (const person of people) this.chats.set(person.id, new Chat(person));
    this.open(this.chats.has(asked) ? asked : people[0]?.id);
    setInterval(() => this.lookAtOthers(), 4000);
    this.lookAtOthers();
  }

  open(id) {
    if (!this.chats.has(id) || this.chat?.user.id === id) return;
    this.stream?.close();
    this.composer.leave();
    const chat = this.chat = this.chats.get(id);
    memory.set('phone.person', id);
    this.people.choose(id);
    this.timeline.show(chat);
    this.composer.text = chat.draft;
    this.header.connecting(chat);
    this.refresh();
    if (matchMedia('(hover: hover)').matches) this.composer.focus();
    this.stream = new Stream(id, {
      onEvent: (kind, data) => { if (this.chat === chat) this.take(kind, data); },
      onOpen: () => this.reload(chat),
      onLost: () => { if (this.chat === chat) this.header.connecting(chat); },
    });
  }

  async reload(chat) {
    const first = !chat.loaded;
    try { await chat.load(); } catch { return setTimeout(() => { if (this.chat === chat) this.reload(chat); }, 1500); }
    if (this.chat !== chat) return this.count();
    this.header.online(chat);
    this.timeline.sync();
    if (first) this.timeline.follower.follow(true);
    this.refresh();
  }

  take(kind, data) {
    const { chat } = this;
    if (kind === 'reset') return this.reload(chat);
    if (kind === 'action') return this.header.action(data.action);
    if (kind === 'toast' || kind === 'answered') return this.presses.answered(data);
    if (chat.apply(kind, data)) {
      const message = data.message ?? data;
      if (kind === 'message' && !chat.isOwn(message)) this.header.action(null);
      this.timeline.sync({ fresh: kind === 'message' });
      // What answers a tap is looked for at the end, also by someone who was reading a long message from its top.
      if (kind === 'message' && (chat.isOwn(message) || this.presses.isRecent)) this.timeline.follower.follow(true);
    }
    this.refresh();
  }

  /** Everything around the list of messages that the chat's state decides. */
  refresh() {
    const { chat } = this;
    this.commands.set(chat.commands);
    const force = chat.replyKeyboard?.force_reply;
    this.replyKeys.set(chat.replyKeyboard);
    if (force && chat.last && !chat.isOwn(chat.last) && chat.forced !== chat.last.message_id) {
      chat.forced = chat.last.message_id;
      this.reply(chat.last);
    }
    byId('foot').classList.toggle('blocked', chat.blocked);
    byId('unblock').hidden = !chat.blocked;
    this.header.draw(chat);
    this.count();
  }

  count() {
    let all = 0;
    for (const chat of this.chats.values()) {
      this.people.mark(chat.user.id, chat.unread);
      all += chat.unread;
    }
    if (this.chat) this.timeline.follower.count(this.chat.unread);
    this.header.title(this.chat, all);
  }

  seen() {
    if (this.chat?.loaded && document.visibilityState === 'visible' && this.chat.markSeen()) this.count();
  }

  // A browser allows six connections to one server; so only the chat in view has a stream, the others are asked now and then.
  async lookAtOthers() {
    if (document.visibilityState !== 'visible') return;
    for (const chat of this.chats.values()) {
      if (chat !== this.chat) try { await chat.load(); } catch { return; }
    }
    this.count();
  }

  send(text, replyTo) { return this.sending.send(text, replyTo); }

  reply(message) { this.composer.reply(message, this.chat.isOwn(message) ? 'خودتان' : this.chat.bot?.first_name ?? 'ربات'); }

  async shareOwnNumber() {
    const { user } = this.chat;
    if (await ask('شماره‌ی خود را می‌فرستید؟', 'ربات شماره‌ی شما را خواهد دید.', 'بفرست')) {
      post('contact', { user: user.id, first_name: user.first_name, phone_number: ownNumber(user), own: true }).catch(e => this.failed(e));
    }
  }

  async block(blocked) {
    const { chat } = this;
    if (blocked && !await ask('ربات بسته شود؟', 'تا آزادش نکنید پیامی نمی‌تواند بفرستد.', 'ببند', 'danger')) return;
    try { await post('block', { user: chat.user.id, blocked }); chat.blocked = blocked; this.refresh(); } catch (error) { this.failed(error); }
  }

  async copy(text) {
    try { await navigator.clipboard.writeText(text); toast('کپی شد.'); } catch { toast('مرورگر اجازه‌ی کپی نداد.'); }
  }

  failed(error) { toast(error.name === 'TypeError' ? 'ارتباط برقرار نیست؛ کمی بعد دوباره.' : `انجام نشد: ${error.message}`); }
}
