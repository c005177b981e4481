import { useEffectEvent, useLayoutEffect } from 'react';
import { useConnection } from '../api/connection.ts';
import { EARLY_FORM, earlyLogKey } from '../device/kept-names.ts';
import { useMe } from '../me/me.ts';
import { type DraftContent, DraftContentSchema } from './log-content.ts';

/** What was written into the early form; undefined where nothing was. */
function takeContent(subject: string): DraftContent | undefined {
  const key = earlyLogKey(subject);
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  try {
    return text === null ? undefined : DraftContentSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** The person goes on writing where they were: the fields here have the names of those there. */
function focusAsIn(early: Element): void {
  const former = document.activeElement;
  if (!early.contains(former) || !isField(former)) return;
  const field = document.querySelector(`#root #${CSS.escape(former.id)}`);
  if (!isField(field)) return;
  const { selectionStart, selectionEnd } = former;
  field.focus({ preventScroll: true });
  // The text is drawn after this; a field of a time has no selection.
  if (selectionStart !== null) {
    requestAnimationFrame(() => {
      field.setSelectionRange(selectionStart, selectionEnd);
    });
  }
}

/** Takes the place of the early form of today's log, see web/early-form, with what was written into it. */
export function useEarlyForm(date: string, write: (content: DraftContent) => void): void {
  const { session } = useConnection();
  const isOfToday = useMe().today === date;
  const takeOver = useEffectEvent((early: Element) => {
    const content = takeContent(session.subject() ?? '');
    if (content !== undefined) write(content);
    focusAsIn(early);
    early.remove();
  });
  useLayoutEffect(() => {
    const early = isOfToday ? document.getElementById(EARLY_FORM) : null;
    if (early === null) return undefined;
    if (early.dataset['composing'] === undefined) {
      takeOver(early);
      return undefined;
    }
    const composed = () => {
      takeOver(early);
    };
    early.addEventListener('compositionend', composed, { once: true });
    return () => {
      early.removeEventListener('compositionend', composed);
    };
  }, [isOfToday]);
}
