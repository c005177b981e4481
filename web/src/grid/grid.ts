import type { CellId, CellText, Changes } from './changes.ts';

export interface GridColumn {
  readonly id: string;
  readonly label: string;
}

export interface GridRow {
  readonly id: string;
  readonly label: string;
  /** Beside the label, more quietly. */
  readonly detail?: string;
}

export interface EntryGridProps {
  readonly label: string;
  /** Of the first column, which names the rows. */
  readonly rowsLabel: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** What is saved, as it would be typed; '' where nothing is. */
  readonly held: (cell: CellId) => string;
  readonly changes: Changes;
  readonly isEditable: (cell: CellId) => boolean;
  /** What is wrong with what was typed. */
  readonly problemOf: (cell: CellId) => string | undefined;
  readonly write: (texts: readonly CellText[]) => void;
}
