import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { exportDossier } from '../../../functions/departments/export-dossier.ts';
import type { Fact } from '../../../shared/domain/dossier.ts';
import { addMonths, monthsThrough } from '../../../shared/domain/facts/months.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { printInstant } from '../../../shared/domain/time/instant.ts';
import { monthIn } from '../../../shared/domain/time/local-time.ts';
import type { InMemoryMailer } from '../../../shared/ports/in-memory/in-memory-mailer.ts';
import type { Figure } from '../part.ts';
import type { Course } from './course.ts';
import { live } from './live.ts';
import { runCommand } from './run-command.ts';
import type { TableDepartment } from './table-department.ts';

export interface PointInTime {
  readonly damaged: TableDepartment;
  /** As its table was at the restore point. */
  readonly restored: TableDepartment;
  /** Whoever sent it: mails that left do not come back. */
  readonly mailer: InMemoryMailer;
}

/** Goes through docs/runbook/restore.md with a copy of the table as it was at the restore point. */
export async function drillPointInTime(
  { damaged, restored, mailer }: PointInTime,
  course: Course,
): Promise<readonly Figure[]> {
  const { department } = course.dossier;
  const now = course.backAt;
  const at = ['--at', now.toString()];
  const folder = mkdtempSync(join(tmpdir(), 'baifang-restore-'));
  try {
    const older = join(folder, 'older.json');
    writeFileSync(older, await runCommand('export-ledger', [department.id, ...at], restored.held.name));
    const lost = await lostFacts(damaged, restored, department.id, now);
    const sentBefore = noticeIds(mailer);
    await runCommand('carry-notices', [department.id, '--from', damaged.held.name, ...at], restored.held.name);
    await declareOutage(restored, course);
    await restored.tick(now);
    await live(restored, course, { after: now, until: course.until });
    const ledgers = join(folder, 'ledgers.json');
    writeFileSync(
      ledgers,
      await runCommand('export-ledger', [department.id, '--at', course.until.toString()], restored.held.name),
    );
    await runCommand('verify-ledger', [ledgers, '--against', older], restored.held.name);
    return [
      { name: 'facts that a restore loses, by id and person', value: lost.length, unit: '', goal: { atLeast: 1 } },
      ...(await figuresOfNotices(restored, course, sentBefore, noticeIds(mailer))),
      {
        name: 'logs lost that were ruled missed',
        value: await ruledMissed(restored, course, lost),
        unit: '',
        goal: { atMost: 0 },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const noticeIds = ({ outbox }: InMemoryMailer): readonly string[] => outbox.map(({ tags }) => tags.noticeId);

/** Whose submissions of the lost time are in the damaged table only: they have to be told. */
async function lostFacts(
  damaged: TableDepartment,
  restored: TableDepartment,
  departmentId: string,
  now: Temporal.Instant,
): Promise<readonly Fact[]> {
  const [all, kept] = await Promise.all(
    [damaged, restored].map(async ({ stores }) => (await exportDossier(stores, departmentId, now))?.facts ?? []),
  );
  const known = new Set((kept ?? []).map(({ id }) => id));
  return (all ?? []).filter(({ id }) => !known.has(id));
}

/** From the restore point until people can file again: what fell due in it is due later, or not at all. */
async function declareOutage({ stores }: TableDepartment, { dossier, restorePoint, backAt }: Course): Promise<void> {
  const [startedAt, endedAt] = [restorePoint, backAt].map(printInstant);
  if (startedAt === undefined || endedAt === undefined) throw new Error('an outage has two ends');
  const outage = { startedAt, endedAt, reason: '数据恢复', declaredBy: null, declaredAt: endedAt };
  const fromMonth = monthIn(dossier.department, restorePoint);
  await stores.outages.declare(dossier.department.id, outage, { changedAt: backAt, fromMonth });
}

async function figuresOfNotices(
  { stores }: TableDepartment,
  { dossier, restorePoint, until }: Course,
  before: readonly string[],
  all: readonly string[],
): Promise<readonly Figure[]> {
  const [first, last] = [restorePoint, until].map((instant) => monthIn(dossier.department, instant));
  const sent = new Set(before);
  let [askedAgain, entries] = [0, 0];
  // The month before is closed in the course of the next.
  for (const month of monthsThrough(addMonths(first ?? '', -1), last ?? '')) {
    for await (const { notices, cause } of stores.ledger.read(dossier.department.id, month)) {
      entries += 1;
      const ranAgain = cause.logicalTime > printInstant(restorePoint);
      askedAgain += notices.filter(({ id }) => ranAgain && sent.has(id)).length;
    }
  }
  return [
    { name: 'entries of the ledgers caught up', value: entries, unit: '', goal: { atLeast: 1 } },
    { name: 'notices that runs asked for a second time', value: askedAgain, unit: '', goal: { atLeast: 1 } },
    { name: 'mails sent after the restore', value: all.length - before.length, unit: '', goal: { atLeast: 1 } },
    { name: 'mails sent twice', value: all.length - new Set(all).size, unit: '', goal: { atMost: 0 } },
  ];
}

async function ruledMissed({ stores }: TableDepartment, { dossier }: Course, lost: readonly Fact[]): Promise<number> {
  const logs = new Set(lost.flatMap((fact) => (fact.type === 'daily-log' ? [`${fact.staffId} ${fact.date}`] : [])));
  const months = new Set([...logs].map((log) => log.split(' ')[1]?.slice(0, 7) ?? ''));
  let missed = 0;
  for (const month of months) {
    const { rulings } = await MonthLedger.of(
      dossier.department.id,
      month,
      stores.ledger.read(dossier.department.id, month),
    );
    missed += rulings.filter(
      ({ rule, staffId, on }) => rule === 'log.missed' && logs.has(`${staffId ?? ''} ${on}`),
    ).length;
  }
  return missed;
}
