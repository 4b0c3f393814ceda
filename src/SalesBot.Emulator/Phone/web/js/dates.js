// Date chips and times are always Persian: Jalali calendar and Persian digits, whatever the browser's own language.
const locale = 'fa-IR-u-ca-persian-nu-arabext';
const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const full = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const year = new Intl.DateTimeFormat(locale, { year: 'numeric' });
const number = new Intl.NumberFormat('fa-IR-u-nu-arabext', { maximumFractionDigits: 1 });

export const persian = value => number.format(value);
export const digits = text => String(text).replace(/[0-9]/g, d => '۰۱۲۳۴۵۶۷۸۹'[d]);

export const clock = seconds => time.format(new Date(seconds * 1000));
export const fullDate = seconds => full.format(new Date(seconds * 1000));

/** A key that is equal for two moments of one local day. */
export function dayKey(seconds) {
  const date = new Date(seconds * 1000);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

export function dayName(seconds, now = Date.now() / 1000) {
  const key = dayKey(seconds);
  if (key === dayKey(now)) return 'امروز';
  if (key === dayKey(now - 86400)) return 'دیروز';
  const date = new Date(seconds * 1000);
  const sameYear = year.format(date) === year.format(new Date(now * 1000));
  if (sameYear) return day.format(date);
  return dayOfYear.format(date).replace(/\s*\(.*\)$/, '');
}

export function length(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return digits(`${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`);
}

export function size(bytes) {
  if (!bytes) return '';
  const units = ['بایت', 'کیلوبایت', 'مگابایت'];
  let unit = 0, value = bytes;
  while (value >= 1000 && unit < units.length - 1) { value /= 1024; unit++; }
  return `${persian(value < 10 && unit ? value : Math.round(value))} ${units[unit]}`;
}
