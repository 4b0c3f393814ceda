import { byId } from './dom.js';
import { persian } from './dates.js';

const near = 60;

/** Keeps the newest message in view while the reader is at the end, and leaves a reader of older messages alone. */
export class Follower {
  constructor(list, content, { onTop, onBottom }) {
    Object.assign(this, { list, content, onTop, onBottom, stuck: true, own: -1 });
    this.button = byId('down');
    this.badge = this.button.querySelector('.badge');
    this.button.addEventListener('click', () => this.follow(true, 'smooth'));
    list.addEventListener('scroll', () => this.scrolled(), { passive: true });
    // A keyboard that opens, a picture that loads, a bubble that grows: stay at the end.
    const observer = new ResizeObserver(() => this.changed());
    observer.observe(list);
    observer.observe(content);
  }

  get end() { return this.list.scrollHeight - this.list.clientHeight; }
  get atEnd() { return this.end - this.list.scrollTop < near; }

  reset() { this.stuck = true; this.own = -1; this.count(0); }
  release() { this.stuck = false; this.own = -1; }

  changed() {
    if (this.stuck) this.follow();
    this.draw();
  }

  /** Goes to the end; a long message of the bot is shown from its first line instead. */
  follow(force = false, behavior = 'instant') {
    if (!this.stuck && !force) return;
    let target = this.end;
    const last = [...this.content.querySelectorAll('.row')].at(-1);
    if (last?.classList.contains('theirs') && behavior === 'instant' && last.offsetHeight > this.list.clientHeight - 40) {
      const top = last.getBoundingClientRect().top - this.list.getBoundingClientRect().top + this.list.scrollTop - 44;
      target = Math.min(target, top);
    }
    this.stuck = true;
    this.own = Math.round(target);
    this.list.scrollTo({ top: target, behavior });
    this.draw();
  }

  scrolled() {
    // A long message is shown from its top: that place, too, counts as the end until the reader moves.
    this.stuck = this.atEnd || Math.abs(this.list.scrollTop - this.own) < 3;
    if (this.list.scrollTop < 200) this.onTop();
    this.draw();
  }

  draw() {
    this.button.hidden = this.atEnd;
    if (this.atEnd || this.stuck) this.onBottom();
  }

  count(unread) {
    this.badge.hidden = unread === 0;
    this.badge.textContent = persian(unread);
    this.button.setAttribute('aria-label', unread ? `رفتن به آخرین پیام؛ ${persian(unread)} پیام تازه` : 'رفتن به آخرین پیام');
  }
}
