import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { exportDossier } from '../../../functions/departments/export-dossier.ts';
import { exportLedger } from '../../../functions/departments/export-ledger.ts';
import { type ItemKey, splitKey } from '../../../shared/adapters/dynamodb/item-key.ts';
import type { StoredItem } from '../../../shared/adapters/dynamodb/stored-item.ts';
import { parseDossier } from '../../../shared/contracts/dossier/parse-dossier.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import type { Figure } from '../part.ts';
import { runCommand } from './run-command.ts';
import type { TableDepartment } from './table-department.ts';
import { bytesOf, itemsOf } from './table-items.ts';

/** Two ticks later everything that an import brought is judged. */
const JUDGED_AFTER = Temporal.Duration.from({ minutes: 10 });

/** Exports a department, imports it into an empty table, and compares what both are judged to. */
export async function drillExport(
  from: TableDepartment,
  into: TableDepartment,
  departmentId: string,
  now: Temporal.Instant,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baifang-export-'));
  const at = ['--at', now.toString()];
  try {
    const exported = await runCommand('export-dossier', [departmentId, ...at], from.held.name);
    const file = join(folder, 'dossier.json');
    writeFileSync(file, exported);
    await runCommand('import-dossier', [file, ...at], into.held.name);
    await into.tick(now.add(JUDGED_AFTER));
    const again = await exportDossier(into.stores, departmentId, now);
    if (again === null) throw new Error('the import made no department');
    const judged = await compareJudgements(into, dossierOf(exported), again, now);
    const facts = await Promise.all(
      [from, into].map(async ({ held }) => bytesOf((await itemsOf(held)).flatMap(placed))),
    );
    return [
      ...judged,
      {
        name: 'facts that stand elsewhere after an import',
        value: Number(facts[0] !== facts[1]),
        unit: '',
        goal: { atMost: 0 },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const dossierOf = (text: string): Dossier => {
  const parsed = parseDossier(JSON.parse(text));
  if (!parsed.ok) throw new Error('the export is no dossier');
  return parsed.dossier;
};

async function compareJudgements(
  into: TableDepartment,
  exported: Dossier,
  imported: Dossier,
  now: Temporal.Instant,
): Promise<readonly Figure[]> {
  const departmentId = exported.department.id;
  const ledgers = (await exportLedger(into.stores, departmentId, now)) ?? [];
  let [differing, unlike] = [0, 0];
  for (const { month, entries } of ledgers) {
    const asOf = Temporal.Instant.from(entries.at(-1)?.asOf ?? '');
    const judge = (dossier: Dossier) => judgeMonth(dossier, Temporal.PlainYearMonth.from(month), asOf);
    const [before, after] = [judge(exported), judge(imported)];
    if (JSON.stringify(before) !== JSON.stringify(after)) differing += 1;
    const ledger = await MonthLedger.of(departmentId, month, entries);
    if (JSON.stringify(ledger.rulings) !== JSON.stringify(before.rulings)) unlike += 1;
  }
  return [
    {
      name: 'months judged from an export, and from its import',
      value: ledgers.length,
      unit: '',
      goal: { atLeast: 1 },
    },
    { name: 'months judged otherwise after an import', value: differing, unit: '', goal: { atMost: 0 } },
    { name: 'months whose new ledger says something else', value: unlike, unit: '', goal: { atMost: 0 } },
  ];
}

/** A fact with its place in table and index; who filed it here, and whether a run has taken it in, is another matter. */
const OF_A_FACT = ['pk', 'sk', 'subject', 'subjectSort', 'fact', 'contentDigest'];

const placed = (item: StoredItem & ItemKey): readonly StoredItem[] => {
  const isFact = splitKey(item.pk)[2] === 'FACTS';
  return isFact ? [Object.fromEntries(Object.entries(item).filter(([name]) => OF_A_FACT.includes(name)))] : [];
};
