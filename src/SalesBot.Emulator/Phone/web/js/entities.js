import { el, icon } from './dom.js';
import { safeUrl } from './links.js';

const tags = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's' };
const blocks = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/**
 * Draws text with its entities (offsets in UTF-16 units, as JavaScript strings count).
 * `act` carries what a tap does: link(url), command(text), mention(text), copy(text).
 */
export function drawText(text, entities = [], act = {}) {
  const known = entities
    .filter(e => e.length > 0 && e.offset >= 0 && e.offset < text.length)
    .map(e => ({ ...e, end: Math.min(e.offset + e.length, text.length) }))
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  const holder = document.createDocumentFragment();
  drawRange(holder, text, 0, text.length, known, act);
  return holder;
}

function drawRange(parent, text, from, to, entities, act) {
  let at = from, index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    if (entity.offset >= to) break;
    if (entity.offset > at) parent.append(plain(text, at, entity.offset, parent));
    const start = Math.max(at, entity.offset), end = Math.min(entity.end, to);
    const inner = [], outer = [];
    for (const other of entities.slice(index + 1)) {
      if (other.offset >= end) outer.push(other);
      else {
        inner.push(other);
        // An entity that crosses the border is drawn in two parts.
        if (other.end > end) outer.unshift({ ...other, offset: end });
      }
    }
    if (end > start) {
      const node = open(entity, text.slice(start, end), act);
      drawRange(node.body ?? node, text, start, end, inner, act);
      parent.append(node);
      at = end;
    }
    entities = outer.sort((a, b) => a.offset - b.offset || b.end - a.end);
    index = 0;
  }
  if (at < to) parent.append(plain(text, at, to, parent));
}

// A line break beside a block would show as an empty line, for the block breaks the line by itself.
function plain(text, from, to, parent) {
  let part = text.slice(from, to);
  if (parent.lastChild?.dataset?.block && part.startsWith('\n')) part = part.slice(1);
  return part;
}

function open(entity, covered, act) {
  if (tags[entity.type]) return el(tags[entity.type]);
  switch (entity.type) {
    case 'code': return el('code', { class: 'code', onclick: () => act.copy?.(covered) });
    case 'pre': return preformatted(entity, covered, act);
    case 'blockquote': return el('blockquote', { data: { block: '1' } });
    case 'expandable_blockquote': return expandable();
    case 'spoiler': return spoiler();
    case 'bot_command': return tap('command', () => act.command?.(covered));
    case 'mention': case 'text_mention': return tap('mention', () => act.mention?.(covered));
    case 'hashtag': case 'cashtag': return el('span', { class: 'hashtag' });
    case 'phone_number': return el('a', { href: safeUrl(`tel:${covered.replace(/[^\d+]/g, '')}`), class: 'phone-number' });
    case 'url': return link(covered, act);
    case 'email': return link(`mailto:${covered}`, act);
    case 'text_link': return link(entity.url ?? '', act);
    default: return el('span');
  }
}

// Not a <button>: that would be a box of its own in the line and hide its letters from the line's direction.
function tap(kind, run) {
  return el('span', { class: `tap ${kind}`, role: 'button', tabindex: '0', onclick: run, onkeydown: event => { if (event.key === 'Enter') { event.stopPropagation(); run(); } } });
}

function link(address, act) {
  const href = safeUrl(address);
  const known = href ?? (/^tg:/i.test(address) ? '#' : null);
  if (!known) return el('span', { class: 'dead-link' });
  return el('a', { href: known, target: '_blank', rel: 'noopener noreferrer nofollow', onclick: event => act.link?.(address, event), oncontextmenu: event => act.linkMenu?.(address, event) });
}

function preformatted(entity, covered, act) {
  const body = el('code');
  const bar = el('button', { type: 'button', class: 'pre-bar', onclick: () => act.copy?.(covered), 'aria-label': 'کپی کد' }, el('span', {}, entity.language ?? ''), icon('copy'));
  const node = el('pre', { data: { block: '1' }, dir: 'ltr' }, bar, body);
  node.body = body;
  return node;
}

function expandable() {
  const node = el('blockquote', { class: 'expandable', tabindex: '0', role: 'button', 'aria-expanded': 'false', data: { block: '1' } });
  const toggle = () => node.setAttribute('aria-expanded', String(node.classList.toggle('open')));
  node.addEventListener('click', toggle);
  node.addEventListener('keydown', event => { if (event.key === 'Enter') toggle(); });
  return node;
}

function spoiler() {
  const node = el('span', { class: 'spoiler', tabindex: '0', role: 'button', 'aria-label': 'متن پنهان؛ برای دیدن بزنید' });
  const reveal = () => { node.classList.add('open'); node.removeAttribute('role'); node.removeAttribute('aria-label'); node.removeAttribute('tabindex'); };
  node.addEventListener('click', reveal);
  node.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); reveal(); } });
  return node;
}

const strong = /[A-Za-z\u00C0-\u024F]|[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u200F]/u;

/** Whether the last line reads left to right, to put the time at the end of its reading. */
export function lastLineIsLatin(text) {
  const line = text.trimEnd().split('\n').at(-1);
  const first = strong.exec(line);
  return first !== null && /[A-Za-z\u00C0-\u024F]/.test(first[0]);
}

export const hasBlockAtEnd = (text, entities = []) => entities.some(e => blocks.has(e.type) && e.offset + e.length >= text.trimEnd().length);
