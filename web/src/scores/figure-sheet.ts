import type { YearItem } from '../../../shared/contracts/http/year-figures.ts';
import { type CellId, type Changes, cellKey } from '../grid/changes.ts';
import type { SheetEntry } from '../grid/send-sheets.ts';
import type { Language } from '../language/language.ts';
import { yuanText } from '../language/money.ts';
import { type ReadNumber, readCustomers, readYuan } from './points.ts';
import { scoresTexts } from './scores-texts.ts';

const FIGURE_KINDS = ['target', 'result'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const FIGURES = ['premiumFen', 'customers'] as const;
type Figure = (typeof FIGURES)[number];

export const FIGURE_COLUMNS = [
  'target.premiumFen',
  'target.customers',
  'result.premiumFen',
  'result.customers',
  'reached.premium',
  'reached.customers',
] as const;
type FigureColumn = (typeof FIGURE_COLUMNS)[number];

interface FigureValue {
  readonly staffId: string;
  readonly premiumFen: number;
  readonly customers: number;
}

const heldOf = (item: YearItem, column: FigureColumn): string | null | undefined => {
  switch (column) {
    case 'target.premiumFen':
      return item.target && yuanText(item.target.premiumFen);
    case 'target.customers':
      return item.target && String(item.target.customers);
    case 'result.premiumFen':
      return item.result && yuanText(item.result.premiumFen);
    case 'result.customers':
      return item.result && String(item.result.customers);
    case 'reached.premium':
      return item.premium?.percent;
    case 'reached.customers':
      return item.customers?.percent;
  }
};

/** What a cell shows of a year's figures. */
export const figureText =
  (items: readonly YearItem[]) =>
  ({ row, column }: CellId): string => {
    const item = items.find(({ staffId }) => staffId === row);
    const known = FIGURE_COLUMNS.find((id) => id === column);
    return (item && known && heldOf(item, known)) ?? '';
  };

const readFigure = (figure: Figure, text: string, language: Language): ReadNumber => {
  if (text === '') return { problem: scoresTexts[language].bothNeeded };
  return figure === 'premiumFen' ? readYuan(text, language) : readCustomers(text, language);
};

interface Figures {
  readonly held: (cell: CellId) => string;
  readonly changes: Changes;
  readonly language: Language;
}

const cellOf = (staffId: string, kind: FigureKind, figure: Figure): CellId => ({
  row: staffId,
  column: `${kind}.${figure}`,
});

/** The person's figures of a kind as they would be sent; undefined where neither is changed. */
function readPair({ held, changes, language }: Figures, staffId: string, kind: FigureKind) {
  const cells = { premiumFen: cellOf(staffId, kind, 'premiumFen'), customers: cellOf(staffId, kind, 'customers') };
  if (!FIGURES.some((figure) => changes.has(cellKey(cells[figure])))) return undefined;
  const figureOf = (figure: Figure) => {
    const cell = cells[figure];
    return readFigure(figure, changes.get(cellKey(cell)) ?? held(cell), language);
  };
  return { cells, premiumFen: figureOf('premiumFen'), customers: figureOf('customers') };
}

/** What is wrong with a cell, or with the empty one beside a changed one. */
export function figureProblem(figures: Figures, { row, column }: CellId): string | undefined {
  const [kind, figure] = [
    FIGURE_KINDS.find((one) => column.startsWith(`${one}.`)),
    FIGURES.find((one) => column.endsWith(`.${one}`)),
  ];
  const pair = kind && readPair(figures, row, kind);
  const read = figure && pair?.[figure];
  return read !== undefined && 'problem' in read ? read.problem : undefined;
}

/** The people with a changed figure of the kind, whose two figures are both in order. */
export function figureEntries(
  figures: Figures,
  people: readonly { readonly staffId: string }[],
  kind: FigureKind,
): readonly SheetEntry<FigureValue>[] {
  return people.flatMap(({ staffId }) => {
    const pair = readPair(figures, staffId, kind);
    if (pair === undefined || 'problem' in pair.premiumFen || 'problem' in pair.customers) return [];
    const value = { staffId, premiumFen: pair.premiumFen.value, customers: pair.customers.value };
    return [{ value, cells: pair.cells }];
  });
}
