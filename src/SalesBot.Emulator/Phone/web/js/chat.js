import { get } from './api.js';
import { memory } from './dom.js';

/** One person's conversation with the bot, as far as this page knows it. */
export class Chat {
  constructor(user) {
    Object.assign(this, {
      user, messages: new Map(), pending: [], commands: [], replyKeyboard: null, bot: null, blocked: false, loaded: false,
      busy: new Set(), draft: '', seen: memory.get(`phone.seen.${user.id}`, 0),
    });
  }

  get ordered() { return [...this.messages.values()].sort((a, b) => a.message_id - b.message_id); }
  get last() { return this.ordered.at(-1); }
  get unread() { return this.ordered.filter(m => m.message_id > this.seen && !this.isOwn(m)).length; }

  isOwn(message) { return message.from?.id === this.user.id; }

  markSeen() {
    const last = this.last?.message_id ?? 0;
    if (last <= this.seen) return false;
    this.seen = last;
    memory.set(`phone.seen.${this.user.id}`, last);
    return true;
  }

  /** Reads the whole chat; messages that did not change keep their identity, so the page redraws only the others. */
  async load() {
    const state = await get('chat', { user: this.user.id });
    const fresh = new Map();
    for (const message of state.messages ?? []) {
      const known = this.messages.get(message.message_id);
      fresh.set(message.message_id, known && JSON.stringify(known) === JSON.stringify(message) ? known : message);
    }
    this.messages = fresh;
    this.replyKeyboard = asKeyboard(state.reply_keyboard);
    this.commands = state.commands ?? [];
    this.bot = state.bot ?? this.bot;
    this.blocked = state.blocked === true;
    this.loaded = true;
    this.pending = this.pending.filter(p => p.failed || !this.ordered.some(m => m.message_id > p.after && this.isOwn(m) && m.text === p.text));
  }

  /** Takes one event of the stream; answers whether the list of messages changed. */
  apply(kind, data) {
    if (kind === 'message' || kind === 'edit') {
      const message = data.message ?? data;
      if (kind === 'message' && this.isOwn(message)) this.settle(message);
      this.messages.set(message.message_id, message);
      return true;
    }
    if (kind === 'delete') {
      for (const id of data.message_ids ?? [data.message_id]) this.messages.delete(id);
      return true;
    }
    if (kind === 'blocked') this.blocked = data.blocked === true;
    if (kind === 'commands') this.commands = Array.isArray(data) ? data : data.commands ?? [];
    if (kind === 'reply_keyboard') this.replyKeyboard = asKeyboard('reply_keyboard' in data ? data.reply_keyboard : data);
    return false;
  }

  /** Shows a text at once, before the server has taken it. */
  expect(text, replyTo) {
    const pending = { text, replyTo, after: this.last?.message_id ?? 0, date: Date.now() / 1000, failed: false };
    this.pending.push(pending);
    return pending;
  }

  settle(message) {
    const index = this.pending.findIndex(p => !p.failed && p.text === message.text);
    if (index >= 0) this.pending.splice(index, 1);
  }

  drop(pending) { this.pending = this.pending.filter(p => p !== pending); }
}

function asKeyboard(markup) {
  if (markup?.force_reply) return { force_reply: true, placeholder: markup.input_field_placeholder };
  if (!Array.isArray(markup?.keyboard) || markup.keyboard.length === 0) return null;
  return {
    rows: markup.keyboard.map(row => row.map(button => (typeof button === 'string' ? { text: button } : button))),
    once: markup.one_time_keyboard === true, resize: markup.resize_keyboard === true, placeholder: markup.input_field_placeholder,
  };
}
