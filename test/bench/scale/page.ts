/** The tables of docs/scale.md, between their marks. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rounded } from '../measure.ts';
import { SERVICES, totalOf, usdOf } from './bill.ts';
import { ASSUMPTION_TEXTS, ASSUMPTIONS } from './assumptions.ts';
import { COMPANIES } from './companies.ts';
import { busyTicks, judgingOf } from './judging.ts';
import { firstToFill, LIMITS, usedOf } from './limits.ts';
import { type Load, loadOf } from './load.ts';
import type { Measured } from './measured.ts';

export const PAGE = join(import.meta.dirname, '../../../docs/scale.md');

const DIGITS = 2;
const PERCENT = 100;
const THOUSAND = 1000;
const TEN_THOUSAND = 10_000;

/** Two digits that count: the model knows no more. What is counted, as it is. */
const shown = (value: number): string =>
  Number.isInteger(value) && value < TEN_THOUSAND
    ? value.toLocaleString('en')
    : Number(value.toPrecision(DIGITS)).toLocaleString('en', { maximumFractionDigits: 6 });

const usd = (amount: number): string => (amount < 0.005 ? '—' : shown(amount));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

const people = (loads: readonly Load[]): readonly string[] => loads.map((load) => load.people.toLocaleString('en'));

const LOADS: readonly (readonly [name: string, of: (load: Load) => number])[] = [
  ['departments', ({ departments }) => departments],
  ['people of the largest', ({ largestDepartment }) => largestDepartment],
  ['submissions in the busiest second', ({ submissionsAtPeak }) => submissionsAtPeak],
  ['requests to the API in it', ({ requestsAtPeak }) => requestsAtPeak],
  ['write units', ({ writeUnits }) => writeUnits],
  ['read units', ({ readUnits }) => readUnits],
  ['requests to the API', ({ httpRequests }) => httpRequests],
  ['invocations', ({ invocations }) => invocations],
  ['GB-seconds', ({ gigabyteSeconds }) => gigabyteSeconds],
  ['requests to SQS', ({ queueRequests }) => queueRequests],
  ['events', ({ events }) => events],
  ['mails', ({ mails }) => mails],
  ['GB stored in a year', ({ storedGigabytesOfYear }) => storedGigabytesOfYear],
];

const loadTable = (loads: readonly Load[]): string =>
  table(
    ['people', ...people(loads)],
    LOADS.map(([name, of]) => [name, ...loads.map((load) => shown(of(load)))]),
  );

function billTable(loads: readonly Load[], usdOfStage: number): string {
  const bills = loads.map((load) => usdOf(load, usdOfStage));
  return table(
    ['USD a month, people', ...people(loads)],
    [
      ...Object.keys(SERVICES).map((service) => [service, ...bills.map((bill) => usd(bill.get(service) ?? 0))]),
      ['**all**', ...bills.map((bill) => `**${usd(totalOf(bill))}**`)],
      [
        'a person',
        ...loads.map((load, index) => usd(totalOf(bills[index] ?? new Map<string, number>()) / load.people)),
      ],
    ],
  );
}

const percent = (share: number): string =>
  `${share < 0.01 ? '<1' : Math.round(share * PERCENT).toLocaleString('en')} %`;

const limitTable = (loads: readonly Load[]): string =>
  table(
    ['of people', ...people(loads), 'bears', 'raised by'],
    [
      ...LIMITS.map((limit) => [
        limit.name,
        ...loads.map((load) => percent(usedOf(limit, load))),
        `${limit.bears.toLocaleString('en')} ${limit.unit}`.trim(),
        limit.set,
      ]),
      ['**fills first**', ...loads.map((load) => firstToFill(load).name), '', ''],
    ],
  );

const DEPARTMENT_SIZES = [20, 150, 500, 1000, 3000, 10_000];

const departmentTable = (measured: Measured): string =>
  table(
    ['people of a department', ...DEPARTMENT_SIZES.map((size) => size.toLocaleString('en'))],
    [
      ['ticks of a month with facts to take in', (size: number) => busyTicks(measured, size)] as const,
      ['read units a person and month', (size: number) => judgingOf(measured, size).readUnits / size] as const,
      ['seconds of a run on the last day', (size: number) => judgingOf(measured, size).longestSeconds] as const,
      ["seconds of the year's close", (size: number) => judgingOf(measured, size).yearCloseSeconds] as const,
    ].map(([name, of]) => [name, ...DEPARTMENT_SIZES.map((size) => shown(of(size)))]),
  );

function measuredTable({ bill, reading, terms }: Measured): string {
  const { people: count, stored } = bill;
  const each = (value: number): string => shown(value / count);
  return [
    table(
      ['a person and month', 'measured'],
      [
        ['write units, read units', `${each(bill.writeUnits)}, ${each(bill.readUnits)}`],
        ['requests to the API, invocations', `${each(bill.httpRequests)}, ${each(bill.invocations)}`],
        ['GB-seconds, of them to answer requests', `${each(bill.gigabyteSeconds)}, ${each(bill.httpGigabyteSeconds)}`],
        ['requests to SQS, events, mails', `${each(bill.queueRequests)}, ${each(bill.events)}, ${each(bill.mails)}`],
        [
          'KB of facts, of them looked back to, of the ledger',
          [stored.facts, stored.lookedBack, stored.ledger].map((bytes) => each(bytes / THOUSAND)).join(', '),
        ],
        [
          'KB of notices, standings, second copies by person',
          [stored.notices, stored.standings, stored.subjectIndex].map((bytes) => each(bytes / THOUSAND)).join(', '),
        ],
      ],
    ),
    '',
    `The demo month ${bill.month} of ${count} people, metered on ${terms.on} at ${terms.revision}, Node.js ${terms.node}, ${terms.machine}.`,
    `${bill.busyTicks} ticks of it had facts to take in. A month of ${reading.people} people, ${rounded(reading.megabytes)} MB, was read, parsed and judged in ${rounded(reading.cpuMs / THOUSAND, 2)} s of CPU.`,
  ].join('\n');
}

const ASSUMED = Object.keys(ASSUMPTIONS) as readonly (keyof typeof ASSUMPTIONS)[];

const assumptionTable = (): string =>
  table(
    ['assumption', 'value'],
    ASSUMED.map((name) => [ASSUMPTION_TEXTS[name], ASSUMPTIONS[name].toLocaleString('en')]),
  );

/** By the mark that it stands behind. */
function tablesOf(measured: Measured): Readonly<Record<string, string>> {
  const loads = COMPANIES.map((company) => loadOf(measured, company));
  return {
    load: loadTable(loads),
    bill: billTable(loads, measured.bill.usdOfStage),
    limits: limitTable(loads),
    departments: departmentTable(measured),
    measured: measuredTable(measured),
    assumptions: assumptionTable(),
  };
}

const markOf = (name: string) => [`<!-- ${name} -->`, `<!-- /${name} -->`] as const;

/** The page with its tables as the model has them now. */
export async function pageWith(measured: Measured, page: string): Promise<string> {
  const text = Object.entries(tablesOf(measured)).reduce((so, [name, content]) => {
    const [begin, end] = markOf(name);
    const [before = '', rest] = so.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`docs/scale.md has no place for ${name}`);
    return `${before}${begin}\n\n${content}\n\n${end}${after}`;
  }, page);
  return format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

export async function writePage(measured: Measured): Promise<void> {
  writeFileSync(PAGE, await pageWith(measured, readFileSync(PAGE, 'utf8')));
}

/** For the terminal: what grows with the company. */
export const linesOfScale = (measured: Measured): readonly string[] =>
  COMPANIES.map((company) => {
    const load = loadOf(measured, company);
    const total = totalOf(usdOf(load, measured.bill.usdOfStage));
    return `${load.people.toLocaleString('en').padStart(8)} people: ${rounded(total, 2)} USD a month, first full: ${firstToFill(load).name}`;
  });
