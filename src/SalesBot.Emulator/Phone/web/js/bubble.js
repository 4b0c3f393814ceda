import { el, icon } from './dom.js';
import { clock, fullDate } from './dates.js';
import { drawText, hasBlockAtEnd, lastLineIsLatin } from './entities.js';
import { drawMedia } from './media.js';
import { drawInlineKeys } from './inlinekeys.js';

/** One message with its buttons, ready for the list. */
export function drawMessage(message, chat, act) {
  const own = chat.isOwn(message);
  const words = message.text ?? message.caption ?? '';
  const entities = message.text !== undefined ? message.entities : message.caption_entities;
  const sender = own ? 'شما' : chat.bot?.first_name ?? 'ربات';
  const media = drawMedia(message, act);
  const kind = mediaKind(message);
  const time = meta(message, own, words, entities);
  const bubble = el('div', { class: `bubble ${kind} ${words ? 'worded' : 'wordless'}` },
    forwardLabel(message), viaLabel(message), quote(message, chat, act), media,
    // The time floats inside the text, so that a short last line shares its row with it.
    words ? el('div', { class: `words ${isBig(words, entities, message) ? 'big' : ''}` },
      el('span', { data: { testid: 'text' } }, drawText(words, entities, act)), time) : time);
  return el('article', {
    class: `row ${own ? 'own' : 'theirs'}${message.reply_markup?.inline_keyboard?.length ? ' keyed' : ''}`, tabindex: '-1', data: { testid: 'bubble', messageId: message.message_id },
    'aria-label': `${sender}، ساعت ${clock(message.date)}`,
    oncontextmenu: event => act.menu(event, message, bubble),
    ondblclick: event => { if (!event.target.closest('a, button')) act.reply(message); },
  }, bubble, drawInlineKeys(message, chat, act.press));
}

function mediaKind(message) {
  if (message.photo?.length || message.video || message.animation || message.video_note) return 'with-photo';
  if (message.sticker) return 'with-sticker';
  if (message.location) return 'with-place';
  return message.voice || message.audio || message.document || message.contact ? 'with-file' : 'with-text';
}

function meta(message, own, words, entities) {
  const latin = lastLineIsLatin(words) && !hasBlockAtEnd(words, entities);
  return el('span', { class: `meta ${latin ? 'after-latin' : ''}`, title: fullDate(message.date) },
    message.edit_date ? el('span', { class: 'edited' }, 'ویرایش‌شده') : null,
    el('time', {}, clock(message.date)),
    own ? el('span', { class: 'tick' }, icon('tick'), icon('ticks')) : null);
}

function forwardLabel({ forward_origin: origin }) {
  if (!origin) return null;
  const user = origin.sender_user;
  const chat = origin.sender_chat ?? origin.chat;
  const name = origin.sender_user_name ?? chat?.title ?? [user?.first_name, user?.last_name].filter(Boolean).join(' ');
  return el('div', { class: 'label-line' }, 'هدایت‌شده از ', el('bdi', {}, name || 'ناشناس'));
}

function viaLabel({ via_bot: via }) {
  return via ? el('div', { class: 'label-line' }, 'از راه ', el('bdi', { dir: 'ltr' }, `@${via.username ?? via.first_name}`)) : null;
}

function quote(message, chat, act) {
  const target = message.reply_to_message;
  if (!target) return null;
  const name = target.from?.id === chat.user.id ? 'شما' : target.from?.first_name ?? 'ربات';
  return el('button', { type: 'button', class: 'quote', 'aria-label': `رفتن به پیام ${name}`, onclick: () => act.jump(target.message_id) },
    el('bdi', { class: 'quote-name' }, name), el('span', { class: 'quote-text' }, message.quote?.text ?? summary(target)));
}

/** A message in one line, for quotes and bars. */
export function summary(message) {
  const words = (message.text ?? message.caption ?? '').replace(/\s+/g, ' ').slice(0, 140);
  if (words) return words;
  if (message.photo) return 'عکس';
  if (message.voice || message.audio) return 'پیام صوتی';
  if (message.video || message.animation || message.video_note) return 'فیلم';
  if (message.document) return message.document.file_name ?? 'پرونده';
  if (message.contact) return 'مخاطب';
  if (message.location) return 'جای روی نقشه';
  return message.sticker ? `برچسب ${message.sticker.emoji ?? ''}` : 'پیام';
}

const emojiOnly = /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*){1,3}$/u;
const isBig = (words, entities, message) => !entities?.length && !message.caption && emojiOnly.test(words);

/** A text on its way, or one that did not get there. */
export function drawPending(pending, retry) {
  const state = pending.failed
    ? el('button', { type: 'button', class: 'retry', onclick: () => retry(pending) }, icon('warn'), 'نرسید؛ دوباره بفرست')
    : el('span', { class: 'tick' }, icon('wait'));
  return el('article', { class: 'row own first last pending', data: { testid: 'pending' }, 'aria-label': 'در حال فرستادن' },
    el('div', { class: 'bubble with-text worded' }, el('div', { class: 'words' }, pending.text,
      el('span', { class: `meta ${lastLineIsLatin(pending.text) ? 'after-latin' : ''}` }, el('time', {}, clock(pending.date)), state))));
}
