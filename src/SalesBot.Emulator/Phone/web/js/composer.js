import { byId, el, icon } from './dom.js';
import { summary } from './bubble.js';

/** The line people write on: grows with the text, Enter sends, carries a reply or an edit. */
export class Composer {
  constructor({ onSend, onEdit, onTyped, onKey, onEditLast }) {
    Object.assign(this, { onSend, onEdit, onTyped, onKey, onEditLast, mode: null });
    this.input = byId('input');
    this.context = byId('context');
    byId('composer').addEventListener('submit', event => { event.preventDefault(); this.submit(); });
    this.input.addEventListener('input', () => { this.fit(); this.onTyped(this.input.value); });
    this.input.addEventListener('keydown', event => this.pressed(event));
    // Keeps the on-screen keyboard open when the button is tapped.
    byId('send').addEventListener('mousedown', event => event.preventDefault());
    this.fit();
  }

  get text() { return this.input.value; }
  set text(value) { this.input.value = value; this.fit(); this.onTyped(value); }

  pressed(event) {
    if (event.isComposing) return;
    if (this.onKey(event)) return event.preventDefault();
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); this.submit(); }
    else if (event.key === 'Escape' && this.mode) this.leave();
    else if (event.key === 'ArrowUp' && !this.text && !this.mode && this.onEditLast()) event.preventDefault();
  }

  submit() {
    const text = this.text.trim();
    if (!text) return;
    const { mode } = this;
    const done = mode?.kind === 'edit' ? this.onEdit(mode.message, text) : this.onSend(text, mode?.message);
    this.leave();
    this.text = '';
    return done;
  }

  fit() {
    const { input } = this;
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 148)}px`;
    const filled = input.value.trim() !== '';
    byId('send').hidden = !filled;
    byId('mic').hidden = filled;
  }

  reply(message, name) { this.enter('reply', message, `پاسخ به ${name}`); }

  edit(message) {
    this.enter('edit', message, 'ویرایش پیام');
    this.text = message.text;
    this.input.setSelectionRange(this.text.length, this.text.length);
  }

  enter(kind, message, title) {
    if (this.mode?.kind === 'edit') this.text = '';
    this.mode = { kind, message };
    this.context.replaceChildren(
      el('span', { class: 'context-mark' }, icon(kind === 'edit' ? 'pen' : 'reply')),
      el('div', { class: 'context-words' }, el('strong', {}, title), el('span', {}, summary(message))),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': 'رها کردن', onclick: () => this.leave() }, icon('close')));
    this.context.hidden = false;
    this.input.focus();
  }

  leave() {
    if (this.mode?.kind === 'edit') this.text = '';
    this.mode = null;
    this.context.hidden = true;
    this.context.replaceChildren();
  }

  focus() { this.input.focus({ preventScroll: true }); }
}
