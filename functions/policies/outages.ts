import { Temporal } from 'temporal-polyfill';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { OutageItem, OutagePage, OutagePreview } from '../../shared/contracts/http/outages.ts';
import { addMonths } from '../../shared/domain/facts/months.ts';
import { applyOutages } from '../../shared/domain/outages/apply-outages.ts';
import { type AppliedOutage, LONGEST_OUTAGE, type Outage } from '../../shared/domain/outages/outage.ts';
import { releasedVersions } from '../../shared/domain/policy/policy-record.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { dateIn, monthIn } from '../../shared/domain/time/local-time.ts';
import { firstDateOf } from '../../shared/domain/time/month.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentCharter, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { OutageStore } from '../../shared/ports/outage-store.ts';
import type { PolicyStore } from '../../shared/ports/policy-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';

export interface OutageDeps {
  readonly departments: Pick<DepartmentStore, 'readCharter'>;
  readonly policies: Pick<PolicyStore, 'list'>;
  readonly outages: OutageStore;
}

/** An outage may be declared while it lasts, when its end is known. */
const FURTHEST_AHEAD = Temporal.Duration.from({ hours: 24 });

/** What declaring it would move. Changes nothing. */
export const previewOutage = async (
  deps: OutageDeps,
  call: Call<'preview-outage'>,
): Promise<Outcome<OutagePreview, 'invalid-request'>> => {
  const errors = timesErrors(call);
  if (errors.length > 0) return refused('invalid-request', errors);
  const outage = { ...call.body, reason: '', declaredBy: null, declaredAt: printInstant(call.receivedAt) };
  const { moved } = await applied(deps, call.actor.departmentId, outage);
  return done({ moved: [...moved] });
};

/**
 * Keeps an outage with its reason: what fell due in it is due later, or not at all, and nobody is the worse for it. What was
 * judged in the meantime is judged again. The same times again find what was declared first.
 */
export const declareOutage = async (
  deps: OutageDeps,
  call: Call<'declare-outage'>,
): Promise<Outcome<OutageItem, 'invalid-request'>> => {
  const errors = timesErrors(call);
  if (errors.length > 0) return refused('invalid-request', errors);
  const { actor, body, charter, receivedAt } = call;
  const outage: Outage = { ...body, declaredBy: actor.staff.id, declaredAt: printInstant(receivedAt) };
  const startedIn = monthIn(charter.department, Temporal.Instant.from(body.startedAt));
  const fromMonth = startedIn < charter.firstMonth ? charter.firstMonth : startedIn;
  const kept = await deps.outages.declare(actor.departmentId, outage, { changedAt: receivedAt, fromMonth });
  return done(itemOf(await applied(deps, actor.departmentId, kept)));
};

/** Every outage, the latest first, for everybody: whom it spared and until when. */
export const listOutages = async (
  { departments }: OutageDeps,
  { actor, query }: Call<'list-outages'>,
): Promise<Outcome<OutagePage, 'invalid-request'>> => {
  const { outages } = await readCharter(departments, actor.departmentId);
  return pageOfList(outages.map(itemOf).reverse(), ({ startedAt, endedAt }) => `${startedAt} ${endedAt}`, query);
};

const timesErrors = ({
  actor,
  body: { startedAt, endedAt },
  charter,
  receivedAt,
}: Call<'preview-outage'> | Call<'declare-outage'>): readonly FieldError[] => {
  const start = Temporal.Instant.from(startedAt);
  const end = Temporal.Instant.from(endedAt);
  const earliest = firstDateOf(addMonths(monthOf(actor.today), -1));
  const latest = receivedAt.add(FURTHEST_AHEAD);
  const errors: FieldError[] = [];
  if (Temporal.Instant.compare(start, receivedAt) > 0) {
    errors.push({ pointer: '/startedAt', code: 'instant-in-the-future' });
  } else if (dateIn(charter.department, start) < earliest) {
    errors.push({ pointer: '/startedAt', code: 'too-far-back', values: { earliest } });
  }
  if (Temporal.Instant.compare(end, start) <= 0) {
    errors.push({ pointer: '/endedAt', code: 'ended-before-start' });
  } else if (Temporal.Instant.compare(end, latest) > 0) {
    errors.push({ pointer: '/endedAt', code: 'too-far-ahead', values: { latest: printInstant(latest) } });
  } else if (Temporal.Instant.compare(end, start.add(LONGEST_OUTAGE)) > 0) {
    errors.push({ pointer: '/endedAt', code: 'outage-too-long', values: { maximum: LONGEST_OUTAGE.hours / 24 } });
  }
  return errors;
};

/** The outage with what it moves beside the others, whether or not it is declared yet. */
const applied = async (
  { departments, policies }: OutageDeps,
  departmentId: string,
  outage: Outage,
): Promise<AppliedOutage> => {
  const charter = await readCharter(departments, departmentId);
  const isThis = (other: Outage): boolean => other.startedAt === outage.startedAt && other.endedAt === outage.endedAt;
  const base = { ...charter, policies: releasedVersions(await policies.list(departmentId)) };
  const others = charter.outages.filter((other) => !isThis(other));
  const found = applyOutages(base, [...others, outage]).outages.find(isThis);
  if (found === undefined) throw new Error('an outage that was applied is among them');
  return found;
};

const readCharter = async (
  departments: OutageDeps['departments'],
  departmentId: string,
): Promise<DepartmentCharter> => {
  const charter = await departments.readCharter(departmentId);
  if (charter === undefined) throw new Error(`no department ${departmentId}`);
  return charter;
};

const itemOf = ({ moved, ...outage }: AppliedOutage): OutageItem => ({ ...outage, moved: [...moved] });
