import { el } from './dom.js';
import { deepLink, safeUrl } from './links.js';
import { ask, dialog, toast } from './overlays.js';
import { paintAvatar } from './people.js';

/** Opens a link of a message. A link to this very bot is opened here, by the person who is chosen for it. */
export async function openLink(phone, address, event) {
  const payload = deepLink(address, phone.chat.bot?.username);
  if (payload !== null) {
    event?.preventDefault();
    const id = await chooseOpener(phone);
    if (!id) return;
    phone.open(id);
    phone.send(`/start ${payload}`.trim());
    return;
  }
  const href = safeUrl(address);
  if (!href) { event?.preventDefault(); toast('این پیوند روی این تلفن باز نمی‌شود.'); return; }
  // A link in the text is followed by the browser itself; a button asks first, as it does not show where it leads.
  if (!event && await ask('این پیوند باز شود؟', href, 'باز کن')) window.open(href, '_blank', 'noopener,noreferrer');
}

function chooseOpener(phone) {
  const list = el('div', { class: 'opener-list' }, phone.people.people.map(person => {
    const avatar = el('span', { class: 'avatar', 'aria-hidden': 'true' });
    paintAvatar(avatar, person.id, person.first_name);
    return el('button', { type: 'button', class: 'opener', data: { testid: 'open-as', userId: person.id }, onclick: () => list.closeWith(person.id) },
      avatar, el('span', {}, [person.first_name, person.last_name].filter(Boolean).join(' ')), el('span', { class: 'person-role' }, person.role ?? ''));
  }));
  return dialog({ kind: 'sheet', title: 'چه کسی این پیوند را باز می‌کند؟', body: [list], testid: 'open-as-sheet' }).then(id => (typeof id === 'number' ? id : null));
}
