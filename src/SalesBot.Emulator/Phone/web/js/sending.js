import { post } from './api.js';
import { toast } from './overlays.js';

/** Whether a person may still change a message: it is their own words. */
export const canEdit = (chat, message) => chat.isOwn(message) && Boolean(message.text) && !message.forward_origin && !message.via_bot;

/** Sends and edits texts; a text is shown at once and marked when it could not be sent. */
export class Sending {
  constructor(phone) { this.phone = phone; }

  async send(text, replyTo) {
    const { chat, timeline } = this.phone;
    if (!chat) return toast('هنوز ارتباطی برقرار نیست.');
    if (chat.blocked) return toast('ربات را بسته‌اید؛ نخست آزادش کنید.');
    const pending = chat.expect(text, replyTo?.message_id);
    timeline.sync();
    timeline.follower.follow(true);
    await this.deliver(chat, pending);
  }

  async deliver(chat, pending) {
    const body = { user: chat.user.id, text: pending.text };
    if (pending.replyTo) body.reply_to_message_id = pending.replyTo;
    try {
      await post('send', body);
    } catch (error) {
      pending.failed = true;
      if (this.phone.chat !== chat) return;
      this.phone.timeline.sync();
      if (error.name !== 'TypeError') this.phone.failed(error);
    }
  }

  retry(pending) {
    pending.failed = false;
    this.phone.timeline.sync();
    this.deliver(this.phone.chat, pending);
  }

  edit(message, text) {
    const { chat } = this.phone;
    if (text !== message.text) post('edit', { user: chat.user.id, message_id: message.message_id, text }).catch(error => this.phone.failed(error));
  }

  editLast() {
    const { chat, composer } = this.phone;
    const last = chat?.ordered.findLast(message => canEdit(chat, message));
    if (last) composer.edit(last);
    return Boolean(last);
  }
}
