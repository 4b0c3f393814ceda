import { byId, el } from './dom.js';
import { persian } from './dates.js';
import { paintAvatar } from './people.js';

const actions = {
  typing: 'در حال نوشتن', upload_photo: 'در حال فرستادن عکس', upload_document: 'در حال فرستادن پرونده', upload_voice: 'در حال فرستادن صدا',
  record_voice: 'در حال ضبط صدا', upload_video: 'در حال فرستادن فیلم', find_location: 'در حال یافتن جا', choose_sticker: 'در حال برگزیدن برچسب',
};

/** The bar above the chat: who it is with, and what goes on. */
export class Header {
  constructor({ onMore }) {
    this.status = byId('status');
    byId('more').addEventListener('click', onMore);
  }

  draw(chat) {
    const name = chat.bot?.first_name ?? 'ربات';
    byId('bot-name').textContent = name;
    paintAvatar(byId('bot-avatar'), 'bot', name);
    paintAvatar(document.querySelector('.welcome-face'), 'bot', name);
    byId('welcome').textContent = chat.bot?.description || 'هنوز پیامی نیست.\nبا زدن دکمه، گفت‌وگو با ربات آغاز می‌شود.';
    this.paint(chat);
  }

  connecting(chat) { this.lost = true; this.paint(chat); }
  online(chat) { this.lost = false; this.paint(chat); }

  action(kind) {
    clearTimeout(this.timer);
    this.now = actions[kind] ?? (kind ? actions.typing : null);
    // The Bot API shows an action for five seconds at most.
    if (this.now) this.timer = setTimeout(() => this.action(null), 5000);
    this.paint();
  }

  paint(chat = this.chat) {
    this.chat = chat;
    const busy = this.lost ? 'در حال اتصال' : this.now;
    this.status.classList.toggle('busy', Boolean(busy));
    const idle = chat ? `ربات · شما ${chat.user.first_name} هستید` : 'ربات';
    const text = busy ?? idle;
    if (this.shown === text) return;
    this.shown = text;
    this.status.replaceChildren(text, ...(busy ? [el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'))] : []));
  }

  title(chat, unread) {
    const name = chat?.bot?.first_name ?? 'تلفن آزمایشی';
    document.title = unread ? `(${persian(unread)}) ${name}` : name;
  }
}
