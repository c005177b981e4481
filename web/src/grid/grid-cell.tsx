import { useId } from 'react';
import { useTexts } from '../language/texts.ts';
import type { Cursor } from './cursor.ts';
import styles from './entry-grid.module.css';
import { gridTexts } from './grid-texts.ts';
import type { GridKeys } from './use-grid-keys.ts';

interface GridCellProps {
  readonly place: Cursor;
  readonly name: string;
  readonly text: string;
  readonly changed: boolean;
  readonly editable: boolean;
  readonly problem: string | undefined;
  readonly keys: GridKeys;
}

const isAt = (place: Cursor, at: Cursor | undefined) => at?.row === place.row && at.column === place.column;

/** Focuses the field when it appears, with the cursor after what it holds. */
const focusAtEnd = (input: HTMLInputElement | null) => {
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
};

function Field({ name, text, keys }: { readonly name: string; readonly text: string; readonly keys: GridKeys }) {
  return (
    <input
      ref={focusAtEnd}
      className={styles.field}
      aria-label={name}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => {
        keys.type(event.target.value);
      }}
      onBlur={keys.commit}
    />
  );
}

export function GridCell({ place, name, text, changed, editable, problem, keys }: GridCellProps) {
  const t = useTexts(gridTexts);
  const reason = useId();
  const { editing, cursor } = keys;
  const current = isAt(place, cursor);
  const looks = [
    styles.cell,
    editable ? '' : styles.fixed,
    changed ? styles.changed : '',
    problem === undefined ? '' : styles.wrong,
  ];
  return (
    <td
      role="gridcell"
      className={looks.filter(Boolean).join(' ')}
      tabIndex={current ? 0 : -1}
      data-at={`${place.row} ${place.column}`}
      aria-readonly={!editable}
      aria-invalid={problem !== undefined}
      aria-describedby={changed || problem !== undefined ? reason : undefined}
      title={problem}
      onFocus={() => {
        keys.focused(place);
      }}
      onDoubleClick={() => {
        keys.edit(place);
      }}
      onClick={({ nativeEvent }) => {
        // A finger has no second click to spare.
        if (nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch') keys.edit(place);
      }}
    >
      {isAt(place, editing) && editing !== undefined ? <Field name={name} text={editing.text} keys={keys} /> : text}
      {(changed || problem !== undefined) && (
        <span id={reason} className={styles.spoken}>
          {problem === undefined ? t.unsaved : `${t.wrong} ${problem}`}
        </span>
      )}
    </td>
  );
}
