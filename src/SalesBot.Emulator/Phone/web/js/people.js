import { byId, el } from './dom.js';
import { persian } from './dates.js';

const hues = 5;

/** A round mark with a person's first letter, in a colour that is always the same for the same id. */
export function paintAvatar(node, id, name) {
  node.textContent = [...(name || '؟').replace(/^[^\p{L}]+/u, '')][0] ?? '؟';
  node.dataset.hue = id === 'bot' ? id : Math.abs(Number(id)) % hues;
}

/** The tabs of the people whose phone this can be. */
export class People {
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.root = byId('people');
    this.tabs = new Map();
    this.root.addEventListener('keydown', event => this.walk(event));
  }

  show(people) {
    this.people = people;
    this.root.replaceChildren(...people.map(person => this.tab(person)));
  }

  tab(person) {
    const avatar = el('span', { class: 'avatar', 'aria-hidden': 'true' });
    paintAvatar(avatar, person.id, person.first_name);
    const badge = el('span', { class: 'badge', hidden: true });
    const full = [person.first_name, person.last_name].filter(Boolean).join(' ');
    const node = el('button', {
      type: 'button', class: 'person', role: 'tab', id: `tab-${person.id}`, 'aria-controls': 'chat', title: `${full}، ${person.role ?? ''}`,
      data: { testid: 'person-tab', userId: person.id }, onclick: () => this.onChoose(person.id),
    }, el('span', { class: 'face' }, avatar, badge),
    el('span', { class: 'person-words' },
      el('span', { class: 'person-name' }, el('bdi', {}, person.first_name), person.last_name ? el('bdi', { class: 'person-last' }, ` ${person.last_name}`) : null),
      el('span', { class: 'person-role' }, person.role ?? '')));
    this.tabs.set(person.id, { node, badge, label: `${full}، ${person.role ?? ''}` });
    this.mark(person.id, 0);
    return node;
  }

  choose(id) {
    for (const [key, { node }] of this.tabs) {
      node.setAttribute('aria-selected', String(key === id));
      node.tabIndex = key === id ? 0 : -1;
      if (key === id) node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    byId('chat').setAttribute('aria-labelledby', `tab-${id}`);
  }

  mark(id, unread) {
    const tab = this.tabs.get(id);
    if (!tab) return;
    tab.badge.hidden = unread === 0;
    tab.badge.textContent = unread > 99 ? '+۹۹' : persian(unread);
    tab.node.setAttribute('aria-label', unread ? `${tab.label}؛ ${persian(unread)} پیام نخوانده` : tab.label);
  }

  walk(event) {
    const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const ids = [...this.tabs.keys()];
    const at = ids.findIndex(id => this.tabs.get(id).node === document.activeElement);
    const next = this.tabs.get(ids[(at + step + ids.length) % ids.length]);
    next.node.focus();
    next.node.click();
  }
}
