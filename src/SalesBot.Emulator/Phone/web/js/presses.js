import { post } from './api.js';
import { busyKey, setBusy } from './inlinekeys.js';
import { openLink } from './opening.js';
import { alertBox, toast } from './overlays.js';

const patience = 150_000;
const recent = 10_000;

/** Presses of inline buttons: the spinner runs until the bot has answered. */
export class Presses {
  constructor(phone) {
    this.phone = phone;
    this.waiting = new Map();
    this.early = new Map();
    this.lastAt = -Infinity;
  }

  /** Whether what comes now may well be the answer to a tap. */
  get isRecent() { return performance.now() - this.lastAt < recent; }

  async press(message, button, kind) {
    const { phone } = this;
    switch (kind) {
      case 'callback_data': return this.callback(message, button.callback_data);
      case 'url': return openLink(phone, button.url);
      case 'copy_text': return phone.copy(button.copy_text.text);
      case 'switch_inline_query': case 'switch_inline_query_current_chat': case 'switch_inline_query_chosen_chat': {
        const query = button[kind].query ?? button[kind];
        phone.composer.text = `@${phone.chat.bot.username} ${typeof query === 'string' ? query : ''}`;
        return phone.composer.focus();
      }
      default: return toast('این دکمه روی این تلفن کار نمی‌کند.');
    }
  }

  async callback(message, data) {
    const { chat } = this.phone, key = busyKey(message.message_id, data);
    if (chat.busy.has(key)) return;
    this.lastAt = performance.now();
    const press = { chat, key, message: message.message_id, data };
    this.mark(press, true);
    try {
      const { callback_query_id: id } = await post('press', { user: chat.user.id, message_id: message.message_id, data });
      this.waiting.set(id, press);
      setTimeout(() => this.finish(id), patience);
      // The answer may come through the stream before the press itself returns.
      for (const answer of this.early.get(id) ?? []) this.answered(answer);
      this.early.delete(id);
    } catch (error) {
      this.mark(press, false);
      this.phone.failed(error);
    }
  }

  answered(answer) {
    const id = answer.callback_query_id;
    const press = this.waiting.get(id);
    if (!press) {
      this.early.set(id, [...(this.early.get(id) ?? []), answer]);
      if (this.early.size > 50) this.early.delete(this.early.keys().next().value);
      return;
    }
    this.mark(press, false);
    if (!answer.text || press.told) return;
    press.told = true;
    if (answer.show_alert) alertBox(answer.text); else toast(answer.text);
  }

  finish(id) {
    const press = this.waiting.get(id);
    this.waiting.delete(id);
    if (press) this.mark(press, false);
  }

  mark({ chat, key, message, data }, busy) {
    if (busy) chat.busy.add(key); else chat.busy.delete(key);
    if (this.phone.chat !== chat) return;
    const row = this.phone.timeline.nodeOf(message);
    for (const node of row?.querySelectorAll('.inline-button') ?? []) if (node.dataset.callback === data && node.dataset.kind === 'callback_data') setBusy(node, busy);
  }
}
