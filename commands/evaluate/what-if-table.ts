import type { Dossier } from '../../shared/domain/dossier.ts';
import type { MonthAward } from '../../shared/domain/judgement.ts';
import type { MonthDifference } from '../../shared/domain/what-if/month-difference.ts';
import type { RuleDifference } from '../../shared/domain/what-if/rule-differences.ts';
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

type NameOf = (staffId: string | null) => string;

const flipRows = ({ month, eligibility, promotion }: MonthDifference, nameOf: NameOf): Row[] => {
  const row = (change: string, staffId: string, rules: readonly string[] = []): Row => [
    month,
    staffId,
    change,
    rules.join(', '),
    nameOf(staffId),
  ];
  return [
    ...eligibility.lost.map(({ staffId, rules }) => row('loses the month', staffId, rules)),
    ...eligibility.gained.map(({ staffId, rules }) => row('gains the month', staffId, rules)),
    ...promotion.lost.map((staffId) => row('loses promotion', staffId)),
    ...promotion.gained.map((staffId) => row('gains promotion', staffId)),
  ];
};

const awardRows = ({ month, awards }: MonthDifference, nameOf: NameOf): Row[] => {
  const row = (change: string, { award, staffId, unitId, amountFen }: MonthAward): Row => [
    month,
    change,
    award,
    amountFen === null ? '' : yuan(amountFen),
    unitId ?? '',
    staffId ?? '',
    nameOf(staffId),
  ];
  return [...awards.lost.map((award) => row('lost', award)), ...awards.won.map((award) => row('won', award))];
};

const ruleRow = ({ rule, removed, added, changed }: RuleDifference): Row => [
  rule,
  ...[removed, added, changed].map(String),
];

/** The what-if as tables for people: figures by month, then who flips, the rules, and the awards that move. */
export const whatIfTable = ({ staff }: Dossier, { department, months, totals }: WhatIf): string => {
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (staffId) => names.get(staffId ?? '') ?? '';
  const summary = [...months.map((month) => summaryRow(month.month, totalsOf([month]))), summaryRow('total', totals)];
  const flips = months.flatMap((month) => flipRows(month, nameOf));
  const awards = months.flatMap((month) => awardRows(month, nameOf));
  return [
    department,
    ...table('By month', SUMMARY_HEAD, summary),
    ...table('Who flips', ['month', 'staff', 'change', 'rules', 'name'], flips),
    ...table('Rulings', ['rule', 'removed', 'added', 'changed'], totals.rulings.map(ruleRow)),
    ...table('Awards', ['month', 'change', 'award', 'yuan', 'unit', 'staff', 'name'], awards),
  ]
    .map((line) => `${line}\n`)
    .join('');
};
