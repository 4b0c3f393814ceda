import { el, icon } from './dom.js';
import { post } from './api.js';

const marks = { photo: 'photo', document: 'file', contact: 'person', location: 'pin', venue: 'pin', voice: 'mic', audio: 'mic', sticker: 'sticker' };

/** Inline mode: `@bot words` in the input asks the bot and lists its results. */
export class Inline {
  constructor(suggest, { user, bot, complete, chosen, failed, start }) {
    Object.assign(this, { suggest, user, bot, complete, chosen, failed, start, turn: 0 });
  }

  /** Looks at the text typed so far; true when it is (becoming) an inline query. */
  typed(text) {
    const username = this.bot()?.username;
    const match = username ? /^@(\w*)(\s[\s\S]*)?$/.exec(text) : null;
    clearTimeout(this.timer);
    this.turn++;
    this.abort?.abort();
    if (!match || !username.toLowerCase().startsWith(match[1].toLowerCase())) return this.leave();
    if (match[2] === undefined) {
      const node = [el('span', { class: 'result-mark' }, icon('search')), el('span', { class: 'result-words' }, el('bdi', { dir: 'ltr', class: 'result-title' }, `@${username}`), el('span', { class: 'result-text' }, 'جست‌وجوی درون‌خطی'))];
      this.suggest.show('result', 'جست‌وجوی درون‌خطی', [{ node, choose: () => this.complete(`@${username} `) }]);
      return true;
    }
    if (match[1].length !== username.length) return this.leave();
    const query = match[2].slice(1).trimStart().slice(0, 256);
    this.timer = setTimeout(() => this.run(query, '', this.turn), 280);
    return true;
  }

  leave() {
    if (this.suggest.kind === 'result') this.suggest.hide();
    return false;
  }

  async run(query, offset, turn) {
    if (!offset && this.suggest.kind !== 'result') this.suggest.show('result', 'نتیجه‌ها', [], { note: 'در حال جست‌وجو…' });
    this.abort = new AbortController();
    let answer;
    try {
      answer = await post('inline', { user: this.user(), query, offset }, { signal: this.abort.signal });
    } catch (error) {
      if (turn === this.turn) { this.suggest.show('result', 'نتیجه‌ها', [], { note: error.name === 'TypeError' ? 'ارتباط با ربات برقرار نیست.' : `ربات پاسخ نداد: ${error.message}` }); }
      return;
    }
    if (turn !== this.turn) return;
    const results = answer?.results ?? [];
    const items = results.map(result => ({ node: drawResult(result), choose: () => this.choose(result, query) }));
    if (answer?.button && !offset) items.unshift({ node: [el('span', { class: 'result-words' }, el('span', { class: 'result-title accent' }, answer.button.text))], choose: () => this.start(answer.button.start_parameter) });
    const more = answer?.next_offset;
    let asked = false;
    this.suggest.show('result', 'نتیجه‌های ربات', items, {
      append: offset !== '',
      note: !offset && items.length === 0 ? 'چیزی پیدا نشد.' : null,
      onEnd: more ? () => { if (!asked) { asked = true; this.run(query, more, turn); } } : null,
    });
  }

  async choose(result, query) {
    this.suggest.hide();
    try {
      await post('inline/choose', { user: this.user(), result_id: result.id, query });
      this.chosen();
    } catch (error) { this.failed(error); }
  }
}

// Thumbnails live on other servers, and this page asks nothing of them: a letter or a sign stands in.
function drawResult(result) {
  const title = result.title ?? result.caption ?? result.first_name ?? result.input_message_content?.message_text ?? 'نتیجه';
  const text = result.description ?? result.phone_number ?? (result.title ? result.caption ?? result.input_message_content?.message_text : '') ?? '';
  return [
    el('span', { class: 'result-mark', 'aria-hidden': 'true' }, marks[result.type] ? icon(marks[result.type]) : [...title][0] ?? '؟'),
    el('span', { class: 'result-words' }, el('span', { class: 'result-title' }, title), el('span', { class: 'result-text' }, text)),
  ];
}
