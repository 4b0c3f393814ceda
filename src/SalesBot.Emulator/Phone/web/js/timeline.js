import { byId, el } from './dom.js';
import { dayKey, dayName } from './dates.js';
import { drawMessage, drawPending } from './bubble.js';
import { watchDays } from './days.js';
import { Follower } from './follow.js';

const page = 120;
const pause = 5 * 60;

/** The list of messages of the chat in view; draws only what changed. */
export class Timeline {
  constructor(act) {
    this.act = act;
    this.list = byId('messages');
    this.root = byId('timeline');
    this.follower = new Follower(this.list, this.root, { onTop: () => this.older(), onBottom: () => act.seen() });
    this.list.addEventListener('keydown', event => this.walk(event));
    watchDays(this.list);
  }

  show(chat) {
    this.chat = chat;
    this.rows = new Map();
    this.limit = page;
    this.root.replaceChildren();
    this.follower.reset();
    this.sync();
    this.follower.follow(true);
  }

  /** Brings the page to what the chat holds now. `fresh` marks rows to let in softly. */
  sync({ fresh = false } = {}) {
    const { chat, root } = this;
    const all = chat.ordered, messages = all.slice(-this.limit);
    const lastTheirs = all.findLast(m => !chat.isOwn(m))?.message_id ?? 0;
    this.list.classList.toggle('empty', chat.loaded && all.length === 0 && chat.pending.length === 0);

    const keep = new Set(messages.map(m => m.message_id));
    for (const [id, row] of this.rows) if (!keep.has(id)) { row.node.remove(); this.rows.delete(id); }

    const sections = new Map([...root.querySelectorAll('.day')].map(s => [s.dataset.day, s]));
    let previousSection = null, previousNode = null;
    messages.forEach((message, i) => {
      const key = dayKey(message.date);
      let section = sections.get(key);
      if (!section) sections.set(key, section = drawDay(key, message.date));
      if (previousSection !== section) {
        place(root, section, previousSection);
        previousSection = section;
        previousNode = section.firstChild;
      }
      const node = this.row(message, fresh);
      place(section, node, previousNode);
      previousNode = node;
      const before = messages[i - 1], after = messages[i + 1];
      node.classList.toggle('first', !together(before, message));
      node.classList.toggle('last', !together(message, after));
      node.classList.toggle('read', message.message_id < lastTheirs);
    });
    for (const section of sections.values()) if (!section.querySelector('.row')) section.remove();
    this.drawPending();
    this.follower.changed();
  }

  row(message, fresh) {
    const known = this.rows.get(message.message_id);
    if (known?.message === message) return known.node;
    const node = drawMessage(message, this.chat, this.act);
    if (known) {
      if (known.message.text !== message.text) node.classList.add('changed');
      const focused = known.node.contains(document.activeElement) ? document.activeElement.textContent : null;
      known.node.replaceWith(node);
      if (focused !== null) ([...node.querySelectorAll('.inline-button')].find(b => b.textContent === focused) ?? node).focus({ preventScroll: true });
    } else if (fresh) node.classList.add('fresh');
    this.rows.set(message.message_id, { message, node });
    return node;
  }

  drawPending() {
    this.root.querySelectorAll('.pending').forEach(node => node.remove());
    this.root.append(...this.chat.pending.map(p => drawPending(p, this.act.retry)));
  }

  older() {
    if (this.limit >= this.chat.messages.size) return;
    const height = this.list.scrollHeight;
    this.limit += page;
    this.sync();
    this.list.scrollTop += this.list.scrollHeight - height;
  }

  jump(id) {
    if (!this.rows.has(id) && this.chat.messages.has(id)) { this.limit = this.chat.messages.size; this.sync(); }
    const node = this.rows.get(id)?.node;
    if (!node) return false;
    this.follower.release();
    node.scrollIntoView({ block: 'center', behavior: 'smooth' });
    node.classList.remove('found');
    void node.offsetWidth;
    node.classList.add('found');
    return true;
  }

  nodeOf(id) { return this.rows?.get(id)?.node; }

  // Arrow keys walk from bubble to bubble once the list has the focus.
  walk(event) {
    if (!['ArrowUp', 'ArrowDown', 'Enter', 'Home', 'End'].includes(event.key) || event.target.closest('button, a')) return;
    const nodes = [...this.root.querySelectorAll('.row')];
    const at = nodes.indexOf(document.activeElement);
    if (event.key === 'Enter') {
      // Else the same key would press the menu's first item as soon as it has the focus.
      event.preventDefault();
      if (at >= 0) nodes[at].dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
      return;
    }
    const next = { ArrowUp: at < 0 ? nodes.length - 1 : at - 1, ArrowDown: at < 0 ? nodes.length - 1 : at + 1, Home: 0, End: nodes.length - 1 }[event.key];
    if (!nodes[next]) return;
    event.preventDefault();
    nodes[next].focus();
  }
}

function drawDay(key, seconds) {
  return el('section', { class: 'day', data: { day: key } }, el('div', { class: 'day-name', role: 'heading', 'aria-level': '3' }, el('span', {}, dayName(seconds))));
}

function place(parent, node, after) {
  const wanted = after ? after.nextSibling : parent.firstChild;
  if (node.parentNode !== parent || (node !== wanted && node.previousSibling !== after)) parent.insertBefore(node, wanted);
}

function together(a, b) {
  return Boolean(a && b && a.from?.id === b.from?.id && b.date - a.date < pause && dayKey(a.date) === dayKey(b.date));
}
