import { byId, el } from './dom.js';

/** The list above the input: commands or inline results, walked with the arrow keys. */
export class Suggest {
  constructor(input) {
    this.root = byId('suggest');
    this.input = input;
    this.at = -1;
    this.root.addEventListener('scroll', () => {
      if (this.root.scrollTop + this.root.clientHeight > this.root.scrollHeight - 80) this.onEnd?.();
    }, { passive: true });
    // Keep the focus in the text while a choice is tapped.
    this.root.addEventListener('mousedown', event => event.preventDefault());
  }

  get open() { return !this.root.hidden; }

  /** Items are {node, choose}; `kind` names what is listed, `label` says it. */
  show(kind, label, items, { append = false, onEnd = null, note = null } = {}) {
    const options = items.map(item => el('button', { type: 'button', class: `option ${kind}`, role: 'option', tabindex: '-1', 'aria-selected': 'false', data: { testid: `${kind}-option` }, onclick: () => item.choose() }, item.node));
    if (append) this.options.push(...options);
    else { this.options = options; this.at = -1; this.root.replaceChildren(); this.root.scrollTop = 0; }
    this.root.querySelector('.note')?.remove();
    this.root.append(...options);
    if (note) this.root.append(el('p', { class: 'note' }, note));
    this.root.setAttribute('role', 'listbox');
    this.root.setAttribute('aria-label', label);
    this.kind = kind;
    this.onEnd = onEnd;
    this.root.hidden = false;
    this.options.forEach((option, i) => { option.id = `option-${i}`; });
  }

  hide() {
    this.root.hidden = true;
    this.kind = null;
    this.at = -1;
    this.input.removeAttribute('aria-activedescendant');
  }

  /** Takes a key of the input; true when it was used here. */
  key(event) {
    if (!this.open) return false;
    if (event.key === 'Escape') { this.hide(); return true; }
    if (!this.options?.length) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = this.at < 0 && step < 0 ? 0 : this.at;
      this.move((from + step + this.options.length) % this.options.length);
      return true;
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && this.at >= 0) { this.options[this.at].click(); return true; }
    return false;
  }

  move(to) {
    this.options[this.at]?.setAttribute('aria-selected', 'false');
    this.at = to;
    const option = this.options[to];
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }
}
