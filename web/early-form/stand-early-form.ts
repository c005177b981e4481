import { dayIn, dayText } from '../src/clock/zoned-text.ts';
import type { DraftContent } from '../src/daily-log/log-content.ts';
import {
  EARLY_FORM,
  earlyLogKey,
  LANGUAGE_KEY,
  LAST_ME,
  logDraftPrefix,
  ME_PREFIX,
  TOKENS_KEY,
} from '../src/device/kept-names.ts';
import type { Language } from '../src/language/language.ts';
import type { Kept } from '../src/me/kept-me.ts';
import type { Draft } from '../src/outbox/draft.ts';
import type { Tokens } from '../src/sign-in/tokens.ts';
import { PHONE } from '../src/theme/media.ts';
import { contentOfForm, fillForm } from './form-content.ts';
import { DATE, DAY_TEXT, templateOf } from './ids.ts';

/** What the pages kept on this device; they look at it again when they come, more closely. */
const kept = (storage: Storage, key: string): unknown => JSON.parse(storage.getItem(key) ?? 'null');

interface Beginning {
  /** Undefined for somebody who was not here before. */
  readonly today?: string;
  /** Null: nothing was written yet. */
  readonly content: DraftContent | null;
}

/** What the device knows of the person's day; undefined where the page will ask for no log of it. */
function beginningOf({ me, offsetMs }: Kept): Beginning | undefined {
  const today = dayIn(me.timezone, Date.now() + offsetMs);
  const draft = kept(localStorage, logDraftPrefix(me.staffId) + today) as Draft<DraftContent> | null;
  if (draft !== null) return draft.queued ? undefined : { today, content: draft.content };
  const isOwed = me.duties.some(
    ({ duty, period, state }) => duty === 'daily-log' && period === today && state === 'open',
  );
  return isOwed ? { today, content: null } : undefined;
}

function languageFor(preferred: string | undefined): Language {
  const tags = [localStorage.getItem(LANGUAGE_KEY), preferred, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return tags.find((tag) => tag === 'zh' || tag === 'en') === 'en' ? 'en' : 'zh-CN';
}

function formIn(language: Language, { today, content }: Beginning): HTMLElement {
  const early = document.createElement('div');
  early.id = EARLY_FORM;
  early.append(document.querySelector<HTMLTemplateElement>(`#${templateOf(language)}`)?.content ?? '');
  if (content !== null) fillForm(early, content);
  if (today !== undefined) {
    early.querySelector(`#${DAY_TEXT}`)?.replaceChildren(dayText(today, language));
    early.querySelector(`#${DATE}`)?.setAttribute('value', today);
  }
  return early;
}

function listen(early: HTMLElement, written: () => void): void {
  early.addEventListener('input', written);
  early.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  // While a word is being composed the form must not be taken from under it.
  early.addEventListener('compositionstart', () => {
    early.dataset['composing'] = '';
  });
  early.addEventListener('compositionend', () => {
    delete early.dataset['composing'];
  });
}

/** Puts up the form of today's log, for whoever is signed in in this tab, until the pages are there; undefined where none is called for. */
export function standEarlyForm(): HTMLElement | undefined {
  const tokens = kept(sessionStorage, TOKENS_KEY) as Tokens | null;
  if (tokens === null || location.hash !== '#/log' || !matchMedia(PHONE).matches) return undefined;
  const last = kept(localStorage, ME_PREFIX + LAST_ME) as Kept | null;
  const person = last?.subject === tokens.subject ? last : undefined;
  const key = earlyLogKey(tokens.subject);
  // Of an earlier opening, whose pages never came.
  const written = kept(sessionStorage, key) as DraftContent | null;
  const known = person === undefined ? { content: null } : beginningOf(person);
  const beginning = written === null ? known : { ...known, content: written };
  if (beginning === undefined) return undefined;
  const early = formIn(languageFor(person?.me.language), beginning);
  listen(early, () => {
    sessionStorage.setItem(key, JSON.stringify(contentOfForm(early)));
  });
  document.body.prepend(early);
  return early;
}
