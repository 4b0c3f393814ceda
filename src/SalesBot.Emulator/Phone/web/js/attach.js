import { byId, el, icon } from './dom.js';
import { post } from './api.js';
import { dialog, toast } from './overlays.js';
import { captionForm, contactForm, forwardForm, pick, placeForm } from './forms.js';

const choices = [
  ['photo', 'عکس یا فیلم', 'photo'], ['document', 'پرونده', 'file'], ['voice', 'صدا', 'mic'], ['contact', 'مخاطب', 'person'],
  ['location', 'جا', 'pin'], ['sticker', 'برچسب', 'sticker'], ['forward', 'هدایت‌شده', 'forward'],
];

/** The sheet of things to attach, and the sending of each. */
export class Attach {
  constructor({ person, failed, sent }) {
    Object.assign(this, { person, failed, sent });
    byId('attach').addEventListener('click', () => this.open());
  }

  async open() {
    const grid = el('div', { class: 'attach-grid' }, choices.map(([kind, name, sign]) =>
      el('button', { type: 'button', class: `attach-choice at-${kind}`, data: { testid: `attach-${kind}` }, onclick: () => grid.closeWith(kind) }, el('span', { class: 'attach-sign' }, icon(sign)), name)));
    const kind = await dialog({ kind: 'sheet', title: 'پیوست', body: [grid], testid: 'attach-sheet' });
    if (kind && typeof kind === 'string') await this.send(kind).catch(this.failed);
  }

  send(kind) {
    const user = this.person().id;
    switch (kind) {
      case 'photo': return this.file(kind, 'image/*,video/*');
      case 'document': return this.file(kind, '');
      case 'voice': return this.file(kind, 'audio/*');
      case 'contact': return this.form('contact', contactForm(this.person()), user);
      case 'location': return this.form('location', placeForm(), user);
      case 'forward': return this.form('forward', forwardForm(), user);
      default: return this.form('sticker', Promise.resolve({}), user);
    }
  }

  async form(path, asked, user) {
    const body = await asked;
    if (!body) return;
    await post(path, { user, ...body });
    this.sent();
  }

  async file(kind, accept) {
    const user = this.person().id;
    const file = await pick(accept);
    if (!file) return;
    const words = await captionForm(file);
    if (words) await this.upload(user, kind === 'photo' && file.type.startsWith('video/') ? 'video' : kind, file, words);
  }

  async upload(user, kind, file, { caption = '', from = '', duration } = {}) {
    const form = new FormData();
    form.set('user', user);
    form.set('kind', kind);
    if (caption) form.set('caption', caption);
    if (from) form.set('from_name', from);
    if (duration) form.set('duration', duration);
    form.set('file', file, file.name);
    toast('در حال فرستادن…');
    await post('upload', form);
    byId('toast').hidden = true;
    this.sent();
  }
}
