import { Temporal } from 'temporal-polyfill';
import { agenda, nextJobAfter } from '../../shared/domain/agenda/agenda.ts';
import type { Job, JobKind } from '../../shared/domain/agenda/job.ts';
import { procedureInForce } from '../../shared/domain/agenda/procedure.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import { addressReminders, type AddressRemindersDeps } from './address-reminders.ts';
import { appealReminders } from './appeal-reminders.ts';
import { closeYear } from './close-year.ts';
import { closingNotices } from './closing-notices.ts';
import { deadlineNotices } from './deadline-notices.ts';
import { findByJudging, noNotices } from './judge-month.ts';
import { draftNotices, quarterNotices } from './leader-notices.ts';
import { policyReminders, type PolicyRemindersDeps } from './policy-reminders.ts';
import { recordRun, type Evidence, type Finding, type RecordRunDeps } from './record-run.ts';
import { findByReminding } from './reminders.ts';
import { sendClosedMonth, type SendClosedMonthDeps } from './send-closed-month.ts';

export interface RunJobsDeps extends RecordRunDeps, PolicyRemindersDeps, AddressRemindersDeps, SendClosedMonthDeps {
  readonly agenda: Pick<AgendaStore, 'read' | 'advance'>;
}

/**
 * Runs the department's jobs that are due at the logical time, in order, and moves its watermark on after each instant.
 * A run that dies leaves the rest to the next one; of two at once, the one that comes late finds nothing to add. Answers
 * with the department by which nothing more is due.
 */
export const runJobs = async (
  deps: RunJobsDeps,
  departmentId: string,
  logicalTime: Temporal.Instant,
): Promise<DepartmentFile> => {
  for (;;) {
    const watermark = await deps.agenda.read(departmentId);
    if (watermark === undefined) throw new Error(`department ${departmentId} has no watermark`);
    // The watermark before the department: a run that knew an older policy cannot move it past one that knew this.
    const file = await deps.departments.read(departmentId);
    if (file === undefined) throw new Error(`no department ${departmentId}`);
    const { doneUntil, nextJobAt } = watermark;
    const at = nextJobAfter(file, doneUntil);
    if (Temporal.Instant.compare(at, logicalTime) > 0) {
      // The job it was due for is no longer on the agenda, or an earlier one has come on it.
      const isStale = Temporal.Instant.compare(nextJobAt, at) !== 0;
      if (isStale) await deps.agenda.advance(watermark, { departmentId, doneUntil, nextJobAt: at });
      return file;
    }
    for (const job of agenda(file, { after: doneUntil, until: at })) {
      await runJob(deps, file, job, logicalTime);
    }
    await deps.agenda.advance(watermark, { departmentId, doneUntil: at, nextJobAt: nextJobAfter(file, at) });
  }
};

const runJob = async (
  deps: Omit<RunJobsDeps, 'agenda'>,
  file: DepartmentFile,
  job: Job,
  logicalTime: Temporal.Instant,
): Promise<void> => {
  const { kind, month, at } = job;
  const departmentId = file.department.id;
  if (kind === 'month-close' && !closesByItself(file, at)) return;
  if (kind === 'year-close') {
    const cause = { logicalTime: printInstant(at) };
    return closeYear(deps, file, Number(job.period), { cause, asOf: at, logicalTime });
  }
  await recordRun(deps, {
    departmentId,
    month,
    cause: { kind, logicalTime: printInstant(at) },
    asOf: at,
    logicalTime,
    find: await finderOf(deps, file, { ...job, kind }, logicalTime),
  });
  if (kind === 'month-close') await sendClosedMonth(deps, departmentId, month, at);
};

const closesByItself = ({ department, procedures }: DepartmentFile, at: Temporal.Instant): boolean =>
  procedureInForce(procedures)('monthClose.automatic', dateIn(department, at));

const finderOf = async (
  deps: PolicyRemindersDeps & AddressRemindersDeps & Pick<RunJobsDeps, 'facts'>,
  file: DepartmentFile,
  job: Job & { readonly kind: Exclude<JobKind, 'year-close'> },
  logicalTime: Temporal.Instant,
): Promise<(evidence: Evidence) => Finding> => {
  const { kind, period, month } = job;
  switch (kind) {
    case 'reminder':
      return findByReminding(period, logicalTime, [
        ...(await policyReminders(deps, file, job, logicalTime)),
        ...(await appealReminders(deps, file, job, logicalTime)),
        ...(await addressReminders(deps, file, job, logicalTime)),
      ]);
    case 'deadline':
      return findByJudging(month, ({ rulings }, dossier) => deadlineNotices(dossier, period, rulings));
    case 'weekly-plan-deadline':
    case 'monthly-forms-deadline':
    case 'client-list-deadline':
      return findByJudging(month, noNotices);
    case 'month-draft':
      return findByJudging(month, draftNotices(file));
    case 'quarter-pack':
      // One that waits for its confirmation has nothing to analyse yet.
      return (evidence) => findByJudging(month, evidence.ledger.isClosed ? quarterNotices : noNotices)(evidence);
    case 'month-close':
      return findByJudging(month, closingNotices);
  }
};
