import { eventsUrl } from './api.js';

const kinds = ['message', 'edit', 'delete', 'toast', 'answered', 'action', 'commands', 'reply_keyboard', 'blocked', 'reset'];

/**
 * Listens to one person's events and keeps trying when the server is away.
 * `onOpen` is called at every (re)connection, for the listener to read what was missed.
 */
export class Stream {
  constructor(user, { onEvent, onOpen, onLost }) {
    Object.assign(this, { user, onEvent, onOpen, onLost, wait: 400 });
    this.connect();
  }

  connect() {
    const source = this.source = new EventSource(eventsUrl(this.user));
    source.onopen = () => { this.wait = 400; this.onOpen(); };
    source.onerror = () => {
      this.onLost();
      // The browser retries a broken connection itself and resumes by Last-Event-ID; a refused one is ours to retry.
      if (source.readyState !== EventSource.CLOSED) return;
      source.close();
      this.timer = setTimeout(() => this.connect(), this.wait);
      this.wait = Math.min(this.wait * 1.6, 4000);
    };
    for (const kind of kinds) {
      source.addEventListener(kind, event => {
        if (typeof event.data !== 'string') return;
        try { this.onEvent(kind, JSON.parse(event.data)); } catch (error) { console.error(kind, error); }
      });
    }
  }

  close() {
    clearTimeout(this.timer);
    this.source.close();
  }
}
