import { el, icon } from './dom.js';
import { fileUrl } from './api.js';
import { digits, size } from './dates.js';
import { drawVoice } from './voice.js';

/** What a message carries besides words: an array of nodes, empty for a plain text. */
export function drawMedia(message, act) {
  const nodes = [];
  if (message.photo?.length) nodes.push(photo(message, act));
  if (message.voice) nodes.push(drawVoice(message.voice));
  if (message.audio) nodes.push(drawVoice(message.audio, message.audio.title ?? message.audio.file_name));
  const film = message.video ?? message.animation ?? message.video_note;
  if (film) nodes.push(drawFilm(film, Boolean(message.video_note)));
  if (message.document && !message.animation) nodes.push(file(message.document));
  if (message.contact) nodes.push(contact(message.contact));
  if (message.location) nodes.push(place(message.location));
  if (message.sticker) nodes.push(sticker(message.sticker));
  if (!nodes.length && !message.text && !message.caption) nodes.push(el('p', { class: 'unknown' }, 'این نوع پیام روی این تلفن نشان داده نمی‌شود.'));
  return nodes;
}

function photo(message, act) {
  const best = message.photo.reduce((a, b) => ((b.width ?? 0) > (a.width ?? 0) ? b : a));
  const image = el('img', { src: fileUrl(best.file_id), alt: message.caption ? 'عکس' : 'عکس بی‌شرح', loading: 'lazy', decoding: 'async' });
  if (best.width && best.height) image.style.aspectRatio = `${best.width} / ${Math.min(best.height, best.width * 1.4)}`;
  image.addEventListener('error', () => image.replaceWith(el('span', { class: 'photo-missing' }, icon('photo'), 'عکس باز نشد')));
  return el('button', { type: 'button', class: 'photo', 'aria-label': 'دیدن عکس در اندازه‌ی کامل', onclick: () => act.zoom(image.src) }, image);
}

function drawFilm(film, round) {
  const video = el('video', { src: fileUrl(film.file_id), controls: true, preload: 'metadata', playsinline: '', class: round ? 'film round-film' : 'film' });
  video.addEventListener('error', () => video.replaceWith(el('span', { class: 'photo-missing' }, icon('play'), 'فیلم باز نشد')));
  return video;
}

function file(document) {
  const name = document.file_name ?? 'پرونده';
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '';
  return el('a', { class: 'file', href: fileUrl(document.file_id), download: name, 'aria-label': `گرفتن پرونده‌ی ${name}` },
    el('span', { class: 'file-mark' }, ending ? el('span', { class: 'file-ending' }, ending) : icon('file')),
    el('span', { class: 'file-words' }, el('bdi', { class: 'file-name' }, name), el('span', { class: 'file-size' }, size(document.file_size))));
}

function contact(card) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(' ');
  return el('div', { class: 'file contact' },
    el('span', { class: 'file-mark round-mark' }, icon('person')),
    el('span', { class: 'file-words' }, el('bdi', { class: 'file-name' }, name), el('bdi', { class: 'file-size', dir: 'ltr' }, digits(card.phone_number ?? ''))));
}

// No map is asked of anyone: a drawn one says "a place", and the numbers say which.
function place(location) {
  const numbers = digits(`${Number(location.latitude).toFixed(4)}, ${Number(location.longitude).toFixed(4)}`);
  return el('div', { class: 'place', role: 'img', 'aria-label': `جای روی نقشه: ${numbers}` },
    el('span', { class: 'place-pin' }, icon('pin')), el('bdi', { class: 'place-numbers', dir: 'ltr' }, numbers));
}

function sticker(sticker) {
  const face = el('span', { class: 'sticker-face' }, sticker.emoji ?? '🙂');
  if (!sticker.file_id || sticker.is_animated || sticker.is_video) return el('div', { class: 'sticker' }, face);
  const image = el('img', { src: fileUrl(sticker.file_id), alt: sticker.emoji ?? 'برچسب', class: 'sticker-image' });
  // A stand-in file is a pixel or two, or no picture at all; then the emoji is the sticker.
  const fallBack = () => image.replaceWith(face);
  image.addEventListener('error', fallBack);
  image.addEventListener('load', () => { if (image.naturalWidth < 32) fallBack(); });
  return el('div', { class: 'sticker' }, image);
}
