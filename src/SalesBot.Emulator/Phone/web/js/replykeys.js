import { byId, el, icon } from './dom.js';

const asks = { request_contact: 'person', request_location: 'pin' };

/** The bot's own keyboard under the input, with the button that shows and hides it. */
export class ReplyKeys {
  constructor({ onText, onContact, onLocation, onOther }) {
    Object.assign(this, { onText, onContact, onLocation, onOther });
    this.root = byId('reply-keys');
    this.button = byId('keys');
    this.button.addEventListener('click', () => this.toggle(this.root.hidden));
  }

  set(keyboard) {
    const same = JSON.stringify(keyboard) === this.known;
    this.known = JSON.stringify(keyboard);
    byId('input').placeholder = keyboard?.placeholder ?? 'پیام';
    if (same) return;
    this.keyboard = keyboard;
    const rows = keyboard?.rows ?? [];
    this.button.hidden = rows.length === 0;
    this.root.classList.toggle('tall', rows.length > 0 && !keyboard.resize);
    this.root.replaceChildren(...rows.map(row => el('div', { class: 'reply-row' }, row.map(button => this.draw(button)))));
    this.toggle(rows.length > 0);
  }

  draw(button) {
    const ask = Object.keys(asks).find(k => button[k]);
    const style = ['danger', 'success', 'primary'].includes(button.style) ? button.style : '';
    return el('button', { type: 'button', class: `reply-button ${style}`, data: { testid: 'reply-button' }, onclick: () => this.press(button) },
      ask ? icon(asks[ask]) : null, el('span', {}, button.text));
  }

  press(button) {
    if (button.request_contact) this.onContact();
    else if (button.request_location) this.onLocation();
    else if (button.request_users || button.request_chat || button.request_poll || button.web_app) this.onOther();
    else this.onText(button.text);
    if (this.keyboard?.once) this.toggle(false);
  }

  toggle(open) {
    this.root.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    this.button.classList.toggle('on', open);
  }
}
