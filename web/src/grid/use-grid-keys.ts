import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { type CellText, cellKey, laidOver } from './changes.ts';
import { type Cursor, type Move, moveOf, moved } from './cursor.ts';
import type { EntryGridProps } from './grid.ts';

/** A cell being written in. */
interface Editing extends Cursor {
  readonly text: string;
}

export interface GridKeys {
  readonly cursor: Cursor;
  readonly editing: Editing | undefined;
  readonly focused: (at: Cursor) => void;
  readonly edit: (at: Cursor) => void;
  readonly type: (text: string) => void;
  readonly commit: () => void;
}

const isSame = (a: Cursor, b: Cursor) => a.row === b.row && a.column === b.column;
const isPrintable = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

/** Where the cursor is, what is being written, and what keys, copying and pasting do. */
export function useGridKeys(grid: EntryGridProps, table: RefObject<HTMLTableElement | null>) {
  const { rows, columns, held, changes, isEditable, write } = grid;
  const [kept, setCursor] = useState<Cursor>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing>();
  const [outside, setOutside] = useState(0);
  /** Escape gives Tab back to the page until something else is pressed. */
  const leaving = useRef(false);
  /** What was being written is written or given up: the field that goes away then has nothing more to say. */
  const settled = useRef(true);
  const size = { rows: rows.length, columns: columns.length };
  const cursor = kept.row < size.rows && kept.column < size.columns ? kept : { row: 0, column: 0 };
  const cellAt = ({ row, column }: Cursor) => ({ row: rows[row]?.id ?? '', column: columns[column]?.id ?? '' });
  const textAt = (at: Cursor) => changes.get(cellKey(cellAt(at))) ?? held(cellAt(at));
  const put = (texts: readonly CellText[]) => {
    setOutside(0);
    write(texts.filter(isEditable));
  };
  const goTo = (at: Cursor) => {
    table.current?.querySelector<HTMLElement>(`[data-at="${at.row} ${at.column}"]`)?.focus();
  };
  const commit = () => {
    if (editing === undefined || settled.current) return;
    settled.current = true;
    put([{ ...cellAt(editing), text: editing.text }]);
    setEditing(undefined);
  };
  const begin = (at: Cursor, text: string) => {
    if (!isEditable(cellAt(at))) return;
    settled.current = false;
    setEditing({ ...at, text });
  };
  const step = (event: KeyboardEvent, move: Move) => {
    const to = moved(cursor, move, size);
    commit();
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  };

  const whileEditing = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      settled.current = true;
      setEditing(undefined);
      goTo(cursor);
    } else if (event.key === 'Enter') step(event, event.shiftKey ? 'up' : 'down');
    else if (['Tab', 'ArrowUp', 'ArrowDown'].includes(event.key)) step(event, moveOf(event) ?? 'next');
  };
  const whileMoving = (event: KeyboardEvent) => {
    const move = event.key === 'Tab' && leaving.current ? undefined : moveOf(event);
    if (event.key !== 'Shift') leaving.current = event.key === 'Escape';
    if (move !== undefined) step(event, move);
    else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      begin(cursor, textAt(cursor));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      put([{ ...cellAt(cursor), text: '' }]);
    } else if (isPrintable(event)) {
      event.preventDefault();
      begin(cursor, event.key);
    }
  };
  const paste = (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    event.preventDefault();
    const block = { rows: rows.map(({ id }) => id), columns: columns.map(({ id }) => id) };
    const laid = laidOver(event.clipboardData.getData('text/plain'), cursor, block);
    put(laid.texts);
    setOutside(laid.outside + laid.texts.filter((cell) => !isEditable(cell)).length);
  };
  const copy = (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', textAt(cursor));
  };

  return {
    cursor,
    editing,
    outside,
    goTo,
    commit,
    focused: (at: Cursor) => {
      if (!isSame(at, cursor)) setCursor(at);
    },
    edit: (at: Cursor) => {
      begin(at, textAt(at));
    },
    type: (text: string) => {
      setEditing((current) => current && { ...current, text });
    },
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        (editing === undefined ? whileMoving : whileEditing)(event);
      },
      onPaste: paste,
      onCopy: copy,
    },
  };
}
