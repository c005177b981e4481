import { memo } from 'react';
import type { BoardRow } from './board-rows.ts';
import styles from './board.module.css';

interface PersonButtonProps {
  readonly row: Pick<BoardRow, 'staffId' | 'staffName'>;
  readonly open: (staffId: string) => void;
}

/** A name that opens what the person's figures are made of. */
export const PersonButton = memo(function PersonButton({ row, open }: PersonButtonProps) {
  return (
    <button
      type="button"
      className={styles.person}
      onClick={() => {
        open(row.staffId);
      }}
    >
      {row.staffName}
    </button>
  );
});
