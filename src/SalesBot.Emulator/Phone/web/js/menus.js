import { icon } from './dom.js';
import { pasteLink } from './opening.js';
import { menu } from './overlays.js';
import { canEdit } from './sending.js';

/** What can be done with one message; opened by a right click, a long press, or Enter on the bubble. */
export function messageMenu(phone, event, message, bubble) {
  if (event.target.closest?.('a, .inline-button') || getSelection()?.toString()) return;
  event.preventDefault();
  const box = bubble.getBoundingClientRect(), byPointer = event.clientX || event.clientY;
  const words = message.text ?? message.caption;
  menu(byPointer ? event.clientX : box.left + box.width / 2, byPointer ? event.clientY : box.top + 20, [
    { icon: icon('reply'), text: 'پاسخ', run: () => phone.reply(message) },
    words ? { icon: icon('copy'), text: 'کپی متن', run: () => phone.copy(words) } : null,
    canEdit(phone.chat, message) ? { icon: icon('pen'), text: 'ویرایش', run: () => phone.composer.edit(message) } : null,
  ]);
}

/** What can be done with the whole chat. */
export function optionsMenu(phone, event) {
  if (!phone.chat) return;
  const box = event.currentTarget.getBoundingClientRect();
  menu(box.left, box.bottom + 4, [
    { icon: icon('play'), text: 'شروع دوباره', run: () => phone.send('/start') },
    { icon: icon('link'), text: 'باز کردن پیوند', run: () => pasteLink(phone) },
    phone.chat.blocked
      ? { icon: icon('block'), text: 'آزاد کردن ربات', run: () => phone.block(false) }
      : { icon: icon('block'), text: 'بستن ربات', style: 'danger', run: () => phone.block(true) },
  ]);
}
