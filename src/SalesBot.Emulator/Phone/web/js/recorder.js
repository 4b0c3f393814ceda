import { byId, el, icon } from './dom.js';
import { length } from './dates.js';
import { toast } from './overlays.js';
import { pick } from './forms.js';

/** Records a voice message; where there is no microphone it asks for a sound file. */
export class Recorder {
  constructor(send) {
    this.send = send;
    this.bar = byId('recording');
    byId('mic').addEventListener('click', () => this.start());
  }

  async start() {
    if (this.recorder) return;
    if (!navigator.mediaDevices?.getUserMedia || typeof MediaRecorder === 'undefined') return this.fromFile();
    let stream;
    try { stream = await navigator.mediaDevices.getUserMedia({ audio: true }); } catch { return this.fromFile(); }
    const parts = [];
    const type = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'].find(t => MediaRecorder.isTypeSupported(t));
    this.recorder = new MediaRecorder(stream, type ? { mimeType: type } : {});
    this.recorder.addEventListener('dataavailable', event => parts.push(event.data));
    this.recorder.addEventListener('stop', () => {
      stream.getTracks().forEach(track => track.stop());
      const mime = this.recorder.mimeType || 'audio/webm';
      this.recorder = null;
      this.hide();
      if (!this.kept) return;
      const ending = mime.includes('ogg') ? 'ogg' : mime.includes('mp4') ? 'm4a' : 'webm';
      this.send(new File(parts, `voice.${ending}`, { type: mime.split(';')[0] }), Math.round((Date.now() - this.since) / 1000));
    });
    this.since = Date.now();
    this.recorder.start();
    this.show();
  }

  async fromFile() {
    toast('میکروفونی در دسترس نیست؛ یک پرونده‌ی صوتی برگزینید.');
    const file = await pick('audio/*');
    if (file) this.send(file);
  }

  show() {
    const time = el('span', { class: 'recording-time', role: 'timer' }, length(0));
    this.bar.replaceChildren(
      el('button', { type: 'button', class: 'icon-button danger', 'aria-label': 'دور انداختن صدا', onclick: () => this.stop(false) }, icon('trash')),
      el('span', { class: 'recording-dot', 'aria-hidden': 'true' }), time, el('span', { class: 'recording-words' }, 'در حال ضبط…'),
      el('button', { type: 'button', class: 'round', 'aria-label': 'فرستادن صدا', data: { testid: 'record-send' }, onclick: () => this.stop(true) }, icon('send')));
    this.timer = setInterval(() => { time.textContent = length((Date.now() - this.since) / 1000); }, 250);
    this.bar.hidden = false;
    byId('composer').hidden = true;
    this.bar.querySelector('.round').focus();
  }

  hide() {
    clearInterval(this.timer);
    this.bar.hidden = true;
    byId('composer').hidden = false;
  }

  stop(keep) {
    this.kept = keep;
    this.recorder?.stop();
  }
}
