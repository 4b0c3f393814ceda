import { byId, icon, memory } from './dom.js';

const system = matchMedia('(prefers-color-scheme: dark)');

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : system.matches;
}

function paint() {
  const dark = isDark();
  const button = byId('theme');
  button.replaceChildren(icon(dark ? 'sun' : 'moon'));
  button.setAttribute('aria-label', dark ? 'پوسته‌ی روشن' : 'پوسته‌ی تیره');
  document.querySelector('meta[name=theme-color]').content = dark ? '#13211f' : '#0a6b66';
}

export function startTheme() {
  byId('theme').addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try { localStorage.setItem('phone.theme', next); } catch { /* forbidden */ }
    paint();
  });
  system.addEventListener('change', paint);
  paint();
}
