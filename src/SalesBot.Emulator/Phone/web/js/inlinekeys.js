import { el, icon } from './dom.js';

const marks = { url: 'link', login_url: 'link', copy_text: 'copy', switch_inline_query: 'search', switch_inline_query_current_chat: 'search', switch_inline_query_chosen_chat: 'search' };
const kinds = ['callback_data', 'url', 'copy_text', 'switch_inline_query_current_chat', 'switch_inline_query', 'switch_inline_query_chosen_chat', 'web_app', 'login_url', 'pay', 'callback_game'];

export const busyKey = (messageId, data) => `${messageId}\n${data}`;

/** The rows of buttons under a message; `press(message, button, kind)` is told of taps. */
export function drawInlineKeys(message, chat, press) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el('div', { class: 'inline-keys', role: 'group', 'aria-label': 'دکمه‌های پیام' }, rows.map(row =>
    el('div', { class: `inline-row n${Math.min(row.length, 8)}` }, row.map(button => drawButton(message, button, chat, press)))));
}

function drawButton(message, button, chat, press) {
  const kind = kinds.find(k => button[k] !== undefined);
  const busy = kind === 'callback_data' && chat.busy.has(busyKey(message.message_id, button.callback_data));
  const node = el('button', {
    type: 'button', class: `inline-button ${styleOf(button)}`, title: button.text.length > 40 ? button.text : null,
    disabled: button.disabled !== undefined,
    data: { testid: 'inline-button', kind: kind ?? 'none', callback: button.callback_data ?? '' },
    onclick: () => press(message, button, kind),
  }, el('span', { class: 'label' }, button.text), marks[kind] ? icon(marks[kind]) : null, el('span', { class: 'spinner', 'aria-hidden': 'true' }));
  setBusy(node, busy);
  return node;
}

const styleOf = button => (['danger', 'success', 'primary'].includes(button.style) ? button.style : '');

export function setBusy(node, busy) {
  node.classList.toggle('busy', busy);
  node.setAttribute('aria-busy', String(busy));
}
