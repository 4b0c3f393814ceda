import { el, icon } from './dom.js';
import { askLink } from './forms.js';
import { deepLink, safeUrl } from './links.js';
import { ask, dialog, menu, toast } from './overlays.js';
import { paintAvatar } from './people.js';

/** Opens a link of a message. A link to this very bot is opened here, by the person whose phone this is. */
export async function openLink(phone, address, event) {
  const payload = payloadOf(phone, address);
  if (payload !== null) {
    event?.preventDefault();
    start(phone, payload);
    return;
  }
  const href = safeUrl(address);
  if (!href) { event?.preventDefault(); toast('این پیوند روی این تلفن باز نمی‌شود.'); return; }
  // A link in the text is followed by the browser itself; a button asks first, as it does not show where it leads.
  if (!event && await ask('این پیوند باز شود؟', href, 'باز کن')) window.open(href, '_blank', 'noopener,noreferrer');
}

/** What else can be done with a link to this very bot, as others get it too: on paper, in a group, from a colleague. */
export function linkMenu(phone, address, event) {
  const payload = payloadOf(phone, address);
  if (payload === null) return;
  event.preventDefault();
  event.stopPropagation();
  const box = event.currentTarget.getBoundingClientRect(), byPointer = event.clientX || event.clientY;
  menu(byPointer ? event.clientX : box.left + box.width / 2, byPointer ? event.clientY : box.bottom, [
    { icon: icon('link'), text: 'باز کردن', run: () => start(phone, payload) },
    { icon: icon('person'), text: 'باز کردن به‌نام دیگری', run: () => startAs(phone, payload) },
    { icon: icon('copy'), text: 'کپی پیوند', run: () => phone.copy(address) },
  ]);
}

/** Opens a link that somebody got elsewhere, as whoever is chosen for it. */
export async function pasteLink(phone) {
  const address = await askLink();
  if (!address) return;
  const payload = payloadOf(phone, address);
  if (payload === null) return toast('این پیوند به این ربات نمی‌رسد.');
  await startAs(phone, payload);
}

const payloadOf = (phone, address) => deepLink(address, phone.chat.bot?.username);

function start(phone, payload) { phone.send(`/start ${payload}`.trim()); }

async function startAs(phone, payload) {
  const id = await chooseOpener(phone);
  if (!id) return;
  phone.open(id);
  start(phone, payload);
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
