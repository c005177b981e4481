import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { MarkStatus } from './mark-fields.ts';

/** By figure in the order in which the marks stand, or by the English initial. */
const STATUS_OF_KEY: Readonly<Record<string, MarkStatus>> = {
  '1': 'present',
  '2': 'late',
  '3': 'absent',
  '4': 'excused',
  p: 'present',
  l: 'late',
  a: 'absent',
  e: 'excused',
};

const STEP_OF_KEY: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

const ROW = '[data-person]';

interface MarkKeys {
  readonly mark: (staffId: string, status: MarkStatus | null) => void;
}

const rowsIn = (list: HTMLElement): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>(ROW)];

function focusRow(row: HTMLElement | undefined): void {
  const radio = row?.querySelector<HTMLElement>(':checked') ?? row?.querySelector<HTMLElement>('[type=radio]');
  radio?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/**
 * The list by keyboard: up and down go from person to person, a figure or letter marks and goes on (after `late` by way
 * of the minutes), Backspace takes a mark back. Left and right choose within a person, as in any group of radios.
 */
export function onMarkKey(event: KeyboardEvent<HTMLElement>, { mark }: MarkKeys): void {
  const { key, target, currentTarget, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLInputElement)) return;
  const rows = rowsIn(currentTarget);
  const row = target.closest<HTMLElement>(ROW);
  const staffId = row?.dataset['person'];
  if (row === null || staffId === undefined) return;
  const next = (step: number) => rows[rows.indexOf(row) + step];
  const step = STEP_OF_KEY[key];
  if (step !== undefined) {
    event.preventDefault();
    focusRow(next(step));
    return;
  }
  if (target.type !== 'radio') return;
  const status = key === 'Backspace' || key === 'Delete' ? null : STATUS_OF_KEY[key.toLowerCase()];
  if (status === undefined) return;
  event.preventDefault();
  flushSync(() => {
    mark(staffId, status);
  });
  if (status === 'late') row.querySelector<HTMLElement>('input:not([type=radio])')?.focus();
  else focusRow(status === null ? row : (next(1) ?? row));
}
