import { el, icon } from './dom.js';
import { fileUrl } from './api.js';
import { length } from './dates.js';

let playing = null;

/** A voice message: play button, bars that fill while it plays, its length. */
export function drawVoice(voice, title) {
  const audio = new Audio();
  audio.preload = 'none';
  audio.src = fileUrl(voice.file_id);
  const bars = el('span', { class: 'bars', 'aria-hidden': 'true' }, shape(voice.file_id).map(h => { const bar = el('i'); bar.style.height = `${h}%`; return bar; }));
  const time = el('span', { class: 'voice-time' }, length(voice.duration ?? 0));
  const button = el('button', { type: 'button', class: 'voice-play', 'aria-label': 'پخش' }, icon('play'));
  const total = () => (Number.isFinite(audio.duration) && audio.duration > 0 ? audio.duration : voice.duration || 1);

  const draw = () => {
    const on = !audio.paused;
    button.replaceChildren(icon(on ? 'pause' : 'play'));
    button.setAttribute('aria-label', on ? 'ایست' : 'پخش');
    const part = audio.currentTime / total();
    [...bars.children].forEach((bar, i, all) => bar.classList.toggle('on', i / all.length < part));
    time.textContent = length(audio.currentTime > 0 ? audio.currentTime : voice.duration ?? 0);
  };
  button.addEventListener('click', () => {
    if (!audio.paused) return audio.pause();
    if (playing && playing !== audio) playing.pause();
    playing = audio;
    audio.play().catch(() => { time.textContent = 'پخش نشد'; });
  });
  bars.addEventListener('click', event => {
    const box = bars.getBoundingClientRect();
    if (audio.duration) audio.currentTime = (event.clientX - box.left) / box.width * total();
  });
  for (const kind of ['play', 'pause', 'timeupdate']) audio.addEventListener(kind, draw);
  audio.addEventListener('ended', () => { audio.currentTime = 0; draw(); });
  return el('div', { class: 'voice' }, button, el('div', { class: 'voice-body' }, title ? el('bdi', { class: 'file-name' }, title) : null, bars, time));
}

// The same file always shows the same bars.
function shape(seed) {
  let state = [...seed].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: 34 }, (_, i) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.round(18 + (state / 2 ** 32) * 50 + 30 * Math.sin((i / 33) * Math.PI));
  });
}
