import { byId, el } from './dom.js';

let timer;

/** A short note over the chat that goes away by itself. */
export function toast(text) {
  const node = byId('toast');
  clearTimeout(timer);
  node.replaceChildren(el('span', {}, text));
  node.hidden = false;
  node.classList.remove('leaving');
  timer = setTimeout(() => {
    node.classList.add('leaving');
    timer = setTimeout(() => { node.hidden = true; }, 250);
  }, Math.min(9000, 2400 + text.length * 45));
}

/** A dialog inside the phone; resolves with the value of the button or the form's data, or null when left. */
export function dialog({ title, text, body = [], buttons, kind = 'box', testid = 'dialog' }) {
  return new Promise(resolve => {
    let answer = null;
    const close = value => { answer = value; node.close(); };
    const row = buttons?.length ? el('div', { class: 'dialog-buttons' }, buttons.map(b => el('button', {
      type: b.submit ? 'submit' : 'button', class: `dialog-button ${b.style ?? ''}`, value: 'ok', onclick: b.submit ? null : () => close(b.value),
    }, b.text))) : null;
    const form = el('form', { method: 'dialog', class: 'dialog-form', onsubmit: event => { event.preventDefault(); close(new FormData(form)); } },
      title ? el('h2', { class: 'dialog-title' }, title) : null, text ? el('p', { class: 'dialog-text' }, text) : null, body, row);
    const node = el('dialog', { class: `dialog ${kind}`, 'aria-label': title ?? text ?? 'پنجره', data: { testid } }, form);
    node.addEventListener('click', event => { if (event.target === node) close(null); });
    node.addEventListener('close', () => { node.remove(); resolve(answer); });
    node.closeWith = close;
    body.forEach(part => { part.closeWith = close; });
    byId('phone').append(node);
    node.showModal();
  });
}

export const alertBox = text => dialog({ text, testid: 'alert', buttons: [{ text: 'باشه', value: true, style: 'primary' }] });

export const ask = (title, text, yes, style = 'primary') => dialog({ title, text, buttons: [{ text: 'نه', value: null }, { text: yes, value: true, style }] });

/** A photo in full size. */
export function zoom(src) {
  const image = el('img', { src, alt: 'عکس در اندازه‌ی کامل' });
  const close = el('button', { type: 'button', class: 'zoom-close', 'aria-label': 'بستن', onclick: () => node.close() }, '✕');
  const node = el('dialog', { class: 'zoom', 'aria-label': 'عکس', onclick: () => node.close(), onclose: () => node.remove() }, image, close);
  document.body.append(node);
  node.showModal();
}

/** A small menu at a point; items are {icon, text, run}. */
export function menu(x, y, items) {
  const back = document.activeElement;
  const close = () => { layer.remove(); back?.focus?.({ preventScroll: true }); };
  const list = el('div', { class: 'menu', role: 'menu', data: { testid: 'menu' } }, items.filter(Boolean).map(item =>
    el('button', { type: 'button', role: 'menuitem', class: `menu-item ${item.style ?? ''}`, onclick: () => { close(); item.run(); } }, item.icon, el('span', {}, item.text))));
  const layer = el('div', { class: 'menu-layer', onclick: event => { if (event.target === layer) close(); }, oncontextmenu: event => { event.preventDefault(); close(); } }, list);
  layer.addEventListener('keydown', event => {
    const all = [...list.children], at = all.indexOf(document.activeElement);
    if (event.key === 'Escape' || event.key === 'Tab') { event.preventDefault(); close(); }
    if (event.key === 'ArrowDown') all[(at + 1) % all.length].focus();
    if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length].focus();
  });
  const phone = byId('phone');
  phone.append(layer);
  const frame = phone.getBoundingClientRect(), box = list.getBoundingClientRect();
  list.style.left = `${Math.max(8, Math.min(x - frame.left - box.width / 2, frame.width - box.width - 8))}px`;
  list.style.top = `${Math.max(8, Math.min(y - frame.top, frame.height - box.height - 8))}px`;
  list.firstChild.focus();
}
