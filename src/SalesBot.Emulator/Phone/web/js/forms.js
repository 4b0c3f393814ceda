import { el } from './dom.js';
import { dialog } from './overlays.js';

const places = [['تهران، میدان ولیعصر', 35.7117, 51.4070], ['مشهد، چهارراه خسروی', 36.2972, 59.6067], ['اصفهان، سی‌وسه‌پل', 32.6446, 51.6676], ['شیراز، ارگ کریم‌خان', 29.6172, 52.5447], ['تبریز، عمارت ائل‌گلی', 38.0242, 46.3672]];

const field = (label, props) => el('label', { class: 'form-field' }, el('span', {}, label), el(props.rows ? 'textarea' : 'input', props));
const buttons = yes => [{ text: 'نه', value: null }, { text: yes, submit: true, style: 'primary' }];

/** Asks the browser for one file; null when nothing was chosen. */
export function pick(accept) {
  return new Promise(resolve => {
    const input = el('input', { type: 'file', accept, class: 'hidden-file', data: { testid: 'file-input' } });
    const done = value => { input.remove(); resolve(value); };
    input.addEventListener('change', () => done(input.files[0] ?? null));
    input.addEventListener('cancel', () => done(null));
    document.body.append(input);
    input.click();
  });
}

export async function contactForm(person) {
  const own = el('input', { type: 'checkbox', name: 'own', checked: true });
  const name = field('نام', { name: 'first_name', required: true, value: person.first_name, maxlength: '64' });
  const phone = field('شماره', { name: 'phone_number', required: true, value: ownNumber(person), dir: 'ltr', inputmode: 'tel', pattern: '[+0-9۰-۹ \\-]{5,20}', title: 'مانند 09121234567' });
  own.addEventListener('change', () => {
    name.querySelector('input').value = own.checked ? person.first_name : '';
    phone.querySelector('input').value = own.checked ? ownNumber(person) : '';
  });
  const data = await dialog({ title: 'فرستادن مخاطب', testid: 'contact-form', body: [el('label', { class: 'form-check' }, own, el('span', {}, 'شماره‌ی خود این آدم')), name, phone], buttons: buttons('فرستادن') });
  return data && { first_name: data.get('first_name').trim(), phone_number: latinDigits(data.get('phone_number')).replace(/[^\d+]/g, ''), own: data.get('own') === 'on' };
}

export const ownNumber = person => `98912000${String(person.id).padStart(4, '0')}`;

export async function placeForm() {
  const latitude = field('عرض', { name: 'latitude', required: true, inputmode: 'decimal', dir: 'ltr', pattern: '-?[0-9.]+', value: String(places[0][1]) });
  const longitude = field('طول', { name: 'longitude', required: true, inputmode: 'decimal', dir: 'ltr', pattern: '-?[0-9.]+', value: String(places[0][2]) });
  const choice = el('select', { 'aria-label': 'جای آماده' }, places.map(([name], i) => el('option', { value: String(i) }, name)));
  choice.addEventListener('change', () => {
    const [, x, y] = places[Number(choice.value)];
    latitude.querySelector('input').value = x;
    longitude.querySelector('input').value = y;
  });
  const data = await dialog({ title: 'فرستادن جا', testid: 'location-form', body: [el('label', { class: 'form-field' }, el('span', {}, 'جا'), choice), el('div', { class: 'form-pair' }, latitude, longitude)], buttons: buttons('فرستادن') });
  return data && { latitude: Number(data.get('latitude')), longitude: Number(data.get('longitude')) };
}

export async function forwardForm() {
  const data = await dialog({
    title: 'پیام هدایت‌شده', text: 'پیامی را که مثلاً مشتری فرستاده، برای ربات هدایت کنید.', testid: 'forward-form',
    body: [field('نام فرستنده', { name: 'from_name', required: true, maxlength: '64', value: 'آقای مشتری' }), field('متن', { name: 'text', required: true, rows: 4, maxlength: '4096' })],
    buttons: buttons('هدایت'),
  });
  return data && { from_name: data.get('from_name').trim(), text: data.get('text').trim() };
}

export async function askLink() {
  const data = await dialog({
    title: 'باز کردن پیوند', text: 'پیوندی را که کسی از جای دیگری گرفته، اینجا بگذارید.', testid: 'link-form',
    body: [field('پیوند', { name: 'link', required: true, dir: 'ltr', inputmode: 'url', maxlength: '512', placeholder: 'https://t.me/…?start=…' })], buttons: buttons('باز کردن'),
  });
  return data?.get('link').trim();
}

export async function captionForm(file) {
  const url = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
  const preview = url ? el('img', { src: url, alt: 'پیش‌نمایش عکس', class: 'caption-preview' }) : el('p', { class: 'dialog-text file-name' }, el('bdi', {}, file.name));
  const title = url ? 'فرستادن عکس' : file.type.startsWith('video/') ? 'فرستادن فیلم' : file.type.startsWith('audio/') ? 'فرستادن صدا' : 'فرستادن پرونده';
  const data = await dialog({
    title, testid: 'caption-form', buttons: buttons('فرستادن'),
    body: [preview, field('شرح (اگر بخواهید)', { name: 'caption', rows: 2, maxlength: '1024' }), field('هدایت‌شده از (اگر از دیگری است)', { name: 'from_name', maxlength: '64' })],
  });
  if (url) URL.revokeObjectURL(url);
  return data && { caption: data.get('caption').trim(), from: data.get('from_name').trim() };
}

const latinDigits = text => text.replace(/[۰-۹]/g, d => String(d.charCodeAt(0) - 0x06F0));
