import type { Dossier } from '../../shared/domain/dossier.ts';
import type { MonthAward } from '../../shared/domain/judgement.ts';
import type { WhatIf } from '../../shared/domain/what-if/what-if.ts';
import { totalsOf } from '../../shared/domain/what-if/what-if.ts';

type Row = readonly string[];

const FEN_PER_YUAN = 100;

/** Exact yuan with two decimals of an integer amount of fen, with its sign where `signed`. */
const yuan = (fen: number, signed = false): string => {
  const absolute = Math.abs(fen);
  const sign = fen < 0 ? '-' : signed && fen > 0 ? '+' : '';
  return `${sign}${Math.floor(absolute / FEN_PER_YUAN)}.${String(absolute % FEN_PER_YUAN).padStart(2, '0')}`;
};

/** Columns side by side; the last, which may hold wide characters, is not padded. */
const table = (title: string, head: Row, rows: readonly Row[]): string[] => {
  if (rows.length === 0) return [];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: Row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ');
  return ['', title, ...[head, ...rows].map((row) => `  ${line(row)}`.trimEnd())];
};

const summaryRow = (name: string, { eligibility, promotion, rulings, awards, money }: WhatIf['totals']): Row => {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return [
    name,
    ...[eligibility.lost, eligibility.gained, promotion.lost, promotion.gained].map(String),
    `-${sum(rulings.map(({ removed }) => removed))} +${sum(rulings.map(({ added }) => added))}`,
    `-${awards.lost} +${awards.won}`,
    ...[money.awards.differenceFen, money.incentivesTaken.differenceFen, money.costFen].map((fen) => yuan(fen, true)),
  ];
};

const SUMMARY_HEAD: Row = [
  'month',
  'lose month',
  'gain month',
  'lose promotion',
  'gain promotion',
  'rulings',
  'awards',
  'awards yuan',
  'incentives taken yuan',
  'cost yuan',
];

/** The what-if as tables for people: figures by month, then who flips, the rules, and the awards that move. */
export const whatIfTable = ({ staff }: Dossier, { department, months, totals }: WhatIf): string => {
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const nameOf = (staffId: string | null) => names.get(staffId ?? '') ?? '';
  const flips = months.flatMap(({ month, eligibility, promotion }): Row[] => [
    ...eligibility.lost.map(({ staffId, rules }) => [
      month,
      staffId,
      'loses the month',
      rules.join(', '),
      nameOf(staffId),
    ]),
    ...eligibility.gained.map(({ staffId, rules }) => [
      month,
      staffId,
      'gains the month',
      rules.join(', '),
      nameOf(staffId),
    ]),
    ...promotion.lost.map((staffId) => [month, staffId, 'loses promotion', '', nameOf(staffId)]),
    ...promotion.gained.map((staffId) => [month, staffId, 'gains promotion', '', nameOf(staffId)]),
  ]);
  const awardRow = (month: string, change: string, { award, staffId, unitId, amountFen }: MonthAward): Row => [
    month,
    change,
    award,
    amountFen === null ? '' : yuan(amountFen),
    unitId ?? '',
    staffId ?? '',
    nameOf(staffId),
  ];
  const awards = months.flatMap(({ month, awards: { lost, won } }) => [
    ...lost.map((award) => awardRow(month, 'lost', award)),
    ...won.map((award) => awardRow(month, 'won', award)),
  ]);
  const rulings = totals.rulings.map(({ rule, removed, added, changed }) => [
    rule,
    ...[removed, added, changed].map(String),
  ]);
  const summary = [...months.map((month) => summaryRow(month.month, totalsOf([month]))), summaryRow('total', totals)];
  return [
    department,
    ...table('By month', SUMMARY_HEAD, summary),
    ...table('Who flips', ['month', 'staff', 'change', 'rules', 'name'], flips),
    ...table('Rulings', ['rule', 'removed', 'added', 'changed'], rulings),
    ...table('Awards', ['month', 'change', 'award', 'yuan', 'unit', 'staff', 'name'], awards),
  ]
    .map((line) => `${line}\n`)
    .join('');
};
