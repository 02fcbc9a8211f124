/** One question at a time, from the worst level down. The first level that fits is where the reader lands, and is told why. */
import { fill } from '#src/model/fill.ts';
import { all, keep, make, one, recallValue } from './kit.ts';
import { isSingle } from './address.ts';
import { CHOICE_HOURS } from './keep.ts';
import { leaveReason } from './because.ts';
import * as words from './words.ts';

interface Question {
  readonly text: string;
  readonly level: number;
  /** Its place among the level's own questions. */
  readonly index: number;
}

interface Level {
  readonly href: string;
  readonly needed: number;
  readonly title: string;
}

/** What was answered, by question: whether it counts as yes. */
type Answers = readonly (readonly [question: number, counts: boolean])[];

const KEY = 'triage';
const isAnswers = (value: unknown): value is Answers => Array.isArray(value) && value.every((each) => Array.isArray(each) && typeof each[0] === 'number' && typeof each[1] === 'boolean');

/** Who comes back is asked the last question again, and can go on back from there. */
export function askTriage(section: HTMLElement, comesBack: boolean): void {
  const blocks = all('.triage-level', section);
  const levels = blocks.map((block): Level => ({ href: block.dataset['href'] ?? '', needed: Number(block.dataset['needed']), title: one('h3', block)?.textContent ?? '' }));
  const questions = blocks.flatMap((block, level) => all('li', block).map((item, index): Question => ({ text: item.textContent, level, index })));
  const before = comesBack ? (recallValue(KEY, CHOICE_HOURS, isAnswers) ?? []) : [];
  new Triage(section, levels, questions, before).ask(before.at(-1)?.[0] ?? 0);
}

class Triage {
  readonly #section: HTMLElement;
  readonly #levels: readonly Level[];
  readonly #questions: readonly Question[];
  readonly #answers: Map<number, boolean>;
  readonly #box = make('div', { class: 'asking' });

  constructor(section: HTMLElement, levels: readonly Level[], questions: readonly Question[], before: Answers) {
    this.#answers = new Map(before);
    this.#section = section;
    this.#levels = levels;
    this.#questions = questions;
    section.replaceChildren(this.#box);
    section.classList.add('started');
  }

  ask(at: number): void {
    const question = this.#questions[at];
    if (question === undefined) return this.#land(this.#section.dataset['mildest'] ?? '', 'none');
    const buttons = ([[words.triage.yes, true], [words.triage.no, false], [words.triage.notSure, true]] as const).map(([label, counts]) => {
      const button = make('button', { type: 'button' }, label);
      button.addEventListener('click', () => this.#answer(at, counts));
      return button;
    });
    const back = make('button', { type: 'button', class: 'back-button' }, words.triage.back);
    back.hidden = at === 0;
    back.addEventListener('click', () => this.ask(at - 1));
    const legend = make('legend', { tabindex: '-1' }, question.text);
    this.#box.replaceChildren(
      make('p', { class: 'progress' }, make('span', {}, `${this.#levels[question.level]?.title ?? ''} ${fill(words.triage.of, { n: at + 1, count: this.#questions.length })}`), back),
      make('fieldset', {}, legend, make('div', { class: 'answers' }, ...buttons)),
    );
    legend.focus();
    this.#section.scrollIntoView({ block: 'nearest' });
  }

  #answer(at: number, counts: boolean): void {
    // The last answer stands last.
    this.#answers.delete(at);
    this.#answers.set(at, counts);
    keep(KEY, [...this.#answers]);
    const level = this.#questions[at]?.level ?? 0;
    const yes = this.#questions.flatMap((question, index) => (question.level === level && index <= at && this.#answers.get(index) === true ? [question.index] : []));
    const found = this.#levels[level];
    if (found !== undefined && yes.length >= found.needed) return this.#land(found.href, yes.join('.'));
    const left = this.#questions.filter((question, index) => question.level === level && index > at).length;
    const needsMore = found !== undefined && yes.length + left >= found.needed;
    this.ask(needsMore ? at + 1 : at + 1 + left);
  }

  #land(href: string, because: string): void {
    leaveReason(because);
    location.href = isSingle ? href : `${href}?because=${because}`;
  }
}
