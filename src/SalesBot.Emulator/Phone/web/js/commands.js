import { byId, el } from './dom.js';

/** The «/» menu and the completion of commands while one is typed. */
export class Commands {
  constructor(suggest, send) {
    Object.assign(this, { suggest, send, commands: [] });
    this.button = byId('commands');
    this.button.addEventListener('click', () => (this.suggest.kind === 'command' ? this.close() : this.list(this.commands)));
  }

  set(commands) {
    this.commands = commands;
    this.button.hidden = commands.length === 0;
    if (this.suggest.kind === 'command') this.close();
  }

  /** Looks at the text typed so far; true when it lists commands. */
  typed(text) {
    const match = /^\/([a-z0-9_]*)$/i.exec(text);
    const fitting = match ? this.commands.filter(c => c.command.startsWith(match[1].toLowerCase())) : [];
    if (fitting.length) { this.list(fitting); return true; }
    if (this.suggest.kind === 'command') this.close();
    return false;
  }

  list(commands) {
    this.suggest.show('command', 'فرمان‌های ربات', commands.map(c => ({
      node: [el('bdi', { class: 'command-name', dir: 'ltr' }, `/${c.command}`), el('span', { class: 'command-words' }, c.description)],
      choose: () => { this.close(); this.send(`/${c.command}`); },
    })));
    this.button.setAttribute('aria-expanded', 'true');
  }

  close() {
    this.suggest.hide();
    this.button.setAttribute('aria-expanded', 'false');
  }
}
