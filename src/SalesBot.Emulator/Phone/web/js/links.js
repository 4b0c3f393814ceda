const safe = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A link a browser may follow, or null: a bot's text must not be able to run anything here. */
export function safeUrl(text) {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(address);
    return safe.has(url.protocol) ? url.href : null;
  } catch { return null; }
}

/** The payload of a deep link to this very bot (`t.me/bot?start=x`, `tg://resolve?domain=bot&start=x`), else null. */
export function deepLink(text, botUsername) {
  if (!botUsername) return null;
  let url;
  try { url = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`); } catch { return null; }
  const web = ['t.me', 'telegram.me', 'ble.ir'].includes(url.hostname.toLowerCase()) && url.pathname.slice(1);
  const app = url.protocol === 'tg:' && (url.searchParams.get('domain') ?? '');
  const name = web || app;
  if (!name || name.toLowerCase() !== botUsername.toLowerCase()) return null;
  return url.searchParams.get('start') ?? '';
}
