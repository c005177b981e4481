/** Whether four accounts of a month agree: the ledger, `evaluate` on the exported dossier, the published pack, the mailbox. */

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { exportDossier } from '../../functions/departments/export-dossier.ts';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoNoticeStore } from '../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { addMonths } from '../../shared/domain/facts/months.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../shared/domain/ledger/month-ledger.ts';
import { verifyLedger } from '../../shared/domain/ledger/verify-ledger.ts';
import type { NoticeRecord } from '../../shared/ports/notice-store.ts';
import type { LocalCloudProcess } from '../../test/support/local-cloud.ts';
import { evaluate, sameMails } from './agreement.ts';
import type { Caller } from './client.ts';

export interface MonthAgreement {
  readonly entries: readonly LedgerEntry[];
  readonly ledger: MonthLedger;
  readonly notices: readonly NoticeRecord[];
  readonly dossierFile: string;
  /** Empty when all agree. */
  readonly disagreements: readonly string[];
}

const ManifestSchema = z.object({
  closedAt: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
const SealedLedgerSchema = z.object({ ledgers: z.tuple([z.object({ entries: z.array(z.unknown()) })]) });

/** `manager` may download the sealed pack; files are written into the folder. */
export async function agreementOfMonth(
  cloud: LocalCloudProcess,
  manager: Caller,
  month: string,
  folder: string,
): Promise<MonthAgreement> {
  const departmentId = (await manager('who-am-i')).department.id;
  const [tableName = ''] = (await cloud.status()).served['tables'] ?? [];
  Object.assign(process.env, await cloud.sdkEnvironment());
  const table = new DynamoTable(createDocumentClient(), tableName);
  const months = [addMonths(month, -1), month, addMonths(month, 1)];
  const ledgers = new DynamoLedgerStore(table);
  const notices = new DynamoNoticeStore(table);
  const ofAll = async <T>(read: (one: string) => AsyncIterable<T>): Promise<T[]> =>
    (await Promise.all(months.map((one) => Array.fromAsync(read(one))))).flat();
  const entries = await Array.fromAsync(ledgers.read(departmentId, month));
  const ledger = await MonthLedger.of(departmentId, month, entries);
  const sent = await ofAll((one) => notices.read(departmentId, one));
  const asOf = entries.at(-1)?.asOf ?? '';

  const stores = { departments: new DynamoDepartmentStore(table), facts: new DynamoFactStore(table) };
  const dossier = await exportDossier(stores, departmentId, Temporal.Instant.from(asOf));
  const dossierFile = join(folder, 'dossier.json');
  writeFileSync(dossierFile, JSON.stringify(dossier));
  const pack = await readPack(manager, month, folder);
  const closed = await MonthLedger.of(departmentId, month, entries.slice(0, pack.entries.length));
  const mailed = await ofAll((one) => ledgers.read(departmentId, one));
  const checks: readonly (readonly [said: string, agrees: boolean])[] = [
    [
      'the hash chain of the ledger is broken',
      (await verifyLedger({ departmentId, month }, entries)).outcome === 'intact',
    ],
    ['the ledger is not what evaluate says of the dossier', isJudged(ledger, dossierFile, month, asOf)],
    ['a file of the pack is not what its manifest says', pack.isWhole],
    ['the pack holds another ledger', same(pack.entries, entries.slice(0, pack.entries.length))],
    ['the pack is not what evaluate says of its own dossier', isJudged(closed, pack.dossierFile, month, pack.closedAt)],
    ['a notice was not delivered, or not exactly once', await sameMails(mailed, sent, cloud.mailboxUrl)],
  ];
  const disagreements = checks.filter(([, agrees]) => !agrees).map(([said]) => said);
  return { entries, ledger, notices: sent, dossierFile, disagreements };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isJudged = ({ rulings, awards }: MonthLedger, dossierFile: string, month: string, asOf: string): boolean => {
  const judged = evaluate(dossierFile, month, asOf);
  return same(rulings, judged.rulings) && same(awards, judged.awards);
};

interface ReadPack {
  readonly closedAt: string;
  readonly entries: readonly unknown[];
  readonly dossierFile: string;
  readonly isWhole: boolean;
}

/** The published pack as its reader gets it: by the addresses that the API hands out. */
const readPack = async (manager: Caller, month: string, folder: string): Promise<ReadPack> => {
  const { files } = await manager('show-sealed-pack', { params: { month } });
  const bytesOf = new Map<string, Buffer>();
  for (const { name, url } of files) bytesOf.set(name, Buffer.from(await (await fetch(url)).arrayBuffer()));
  const json = (name: string): unknown => JSON.parse((bytesOf.get(name) ?? Buffer.alloc(0)).toString());
  const manifest = ManifestSchema.parse(json('manifest.json'));
  const dossierFile = join(folder, 'sealed-dossier.json');
  writeFileSync(dossierFile, bytesOf.get('dossier.json') ?? '');
  return {
    closedAt: manifest.closedAt,
    entries: SealedLedgerSchema.parse(json('ledger.json')).ledgers[0].entries,
    dossierFile,
    isWhole: manifest.files.every(({ name, sha256 }) => {
      const bytes = bytesOf.get(name);
      return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
    }),
  };
};
