/** Whether three accounts of the day agree: the ledger, the mailbox, and `evaluate` on the exported dossier. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { exportDossier } from '../../functions/departments/export-dossier.ts';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoNoticeStore } from '../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import type { RulingItem } from '../../shared/contracts/http/rulings.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { verifyLedger } from '../../shared/domain/ledger/verify-ledger.ts';
import type { NoticeRecord } from '../../shared/ports/notice-store.ts';

export interface Accounts {
  readonly departmentId: string;
  readonly month: string;
  /** Of the last run that judged the month. */
  readonly asOf: string;
  readonly tableName: string;
  readonly mailboxUrl: string;
  /** Where the exported dossier is written. */
  readonly folder: string;
  /** Rulings as the API shows them to the department manager. */
  readonly rulings: readonly RulingItem[];
}

export interface Agreement {
  readonly entries: readonly LedgerEntry[];
  readonly dossierFile: string;
  /** Empty when all agree. */
  readonly disagreements: readonly string[];
}

const MailboxSchema = z.object({ emails: z.array(z.object({ messageId: z.string() })) });
const JudgementSchema = z.object({ rulings: z.array(z.unknown()), awards: z.array(z.unknown()) });

export async function compareAccounts(accounts: Accounts): Promise<Agreement> {
  const { departmentId, month, tableName, asOf } = accounts;
  const table = new DynamoTable(createDocumentClient(), tableName);
  const entries = await Array.fromAsync(new DynamoLedgerStore(table).read(departmentId, month));
  const notices = await Array.fromAsync(new DynamoNoticeStore(table).read(departmentId, month));
  const stores = { departments: new DynamoDepartmentStore(table), facts: new DynamoFactStore(table) };
  const dossier = await exportDossier(stores, departmentId, Temporal.Instant.from(asOf));
  const dossierFile = join(accounts.folder, 'dossier.json');
  writeFileSync(dossierFile, JSON.stringify(dossier));

  const verdict = await verifyLedger({ departmentId, month }, entries);
  const checks: readonly (readonly [said: string, agrees: boolean])[] = [
    ['the hash chain of the ledger is broken', verdict.outcome === 'intact'],
    [
      'the rulings of the API are not those of evaluate',
      sameRulings(accounts.rulings, evaluate(dossierFile, month, asOf).rulings),
    ],
    [
      'a notice in the ledger was not delivered, or not exactly once',
      await sameMails(entries, notices, accounts.mailboxUrl),
    ],
  ];
  return { entries, dossierFile, disagreements: checks.filter(([, agrees]) => !agrees).map(([said]) => said) };
}

/** The command itself, in a process of its own: what a reader of the exported file would get. */
export function evaluate(dossierFile: string, month: string, asOf: string): z.infer<typeof JudgementSchema> {
  const command = resolve(import.meta.dirname, '../evaluate.ts');
  const args = [command, dossierFile, '--month', month, '--as-of', asOf];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`evaluate refused the exported dossier:\n${stderr}`);
  return JudgementSchema.parse(JSON.parse(stdout));
}

function sameRulings(shown: readonly RulingItem[], judged: readonly unknown[]): boolean {
  const bare = shown.map(({ rule, staffId, unitId, period, on, status, borderline, strike, facts, effects }) => ({
    rule,
    staffId,
    unitId,
    period,
    on,
    status,
    borderline,
    strike,
    facts,
    effects,
  }));
  return JSON.stringify(bare) === JSON.stringify(judged);
}

/** Every notice of the ledger was delivered by one mail of the mailbox, and the mailbox holds no other. */
export async function sameMails(
  entries: readonly LedgerEntry[],
  notices: readonly NoticeRecord[],
  mailboxUrl: string,
): Promise<boolean> {
  const response = await fetch(`${mailboxUrl}/store`);
  const { emails } = MailboxSchema.parse(await response.json());
  const asked = entries.flatMap((entry) => entry.notices.map(({ id }) => id)).sort();
  const delivered = notices.filter(({ state }) => state === 'delivered');
  return (
    JSON.stringify(asked) === JSON.stringify(delivered.map(({ noticeId }) => noticeId).sort()) &&
    JSON.stringify(delivered.map(({ messageId }) => messageId).sort()) ===
      JSON.stringify(emails.map(({ messageId }) => messageId).sort())
  );
}
