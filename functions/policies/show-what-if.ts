import { Temporal } from 'temporal-polyfill';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { beforeRecords } from '../../shared/contracts/http/meaning.ts';
import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { PolicyPreview, PolicyWhatIf } from '../../shared/contracts/http/policies.ts';
import type { PolicyVersion } from '../../shared/domain/dossier.ts';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import type { PolicyParameters } from '../../shared/domain/policy/parameters.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { timeZoneOf, startOfDay } from '../../shared/domain/time/local-time.ts';
import { firstDateOf, monthAfter } from '../../shared/domain/time/month.ts';
import { asIfInForce } from '../../shared/domain/what-if/as-if-in-force.ts';
import type { MonthDifference } from '../../shared/domain/what-if/month-difference.ts';
import { totalsOf, whatIf } from '../../shared/domain/what-if/what-if.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readDossier } from '../../shared/ports/read-dossier.ts';
import { dayErrors, findPolicy, type PolicyDeps } from './find-policy.ts';

export interface WhatIfDeps extends PolicyDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
}

/** Judged within one request. */
const MOST_MONTHS = 3;

/** Who would have flipped and what it would have cost, had the version held in past months whatever else was released. */
export const showPolicyWhatIf = async (
  deps: WhatIfDeps,
  call: Call<'show-policy-what-if'>,
): Promise<Outcome<PolicyWhatIf, 'not-found' | 'invalid-request'>> => {
  const { policyId } = call.params;
  const errors = spanErrors(call, call.query);
  if (errors.length > 0) return refused('invalid-request', errors);
  const found = await findPolicy(deps, call.actor.departmentId, policyId);
  if (found === undefined) return refused('not-found');
  return done({ policyId, ...(await tried(deps, call, found.record.parameters, call.query)) });
};

/** The same of what is not proposed yet: nothing is kept, and what could not be proposed is refused alike. */
export const previewPolicy = async (
  deps: WhatIfDeps,
  call: Call<'preview-policy'>,
): Promise<Outcome<PolicyPreview, 'invalid-request'>> => {
  const { proposal, ...span } = call.body;
  const tooEarly = dayErrors(proposal.effectiveFrom, call.actor.today, '/proposal/effectiveFrom');
  const errors = [...tooEarly, ...spanErrors(call, span)];
  if (errors.length > 0) return refused('invalid-request', errors);
  return done(await tried(deps, call, proposal.parameters, span));
};

type WhatIfCall = Pick<Call<'preview-policy'>, 'actor' | 'charter' | 'receivedAt'>;

interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

const tried = async (
  deps: WhatIfDeps,
  { actor, receivedAt }: WhatIfCall,
  parameters: PolicyParameters,
  { from, to }: MonthSpan,
): Promise<PolicyPreview> => {
  const file = await deps.departments.read(actor.departmentId);
  if (file === undefined) throw new Error(`no department ${actor.departmentId}`);
  const versions = asIfInForce(file.policies, parameters, firstDateOf(from));
  const months: MonthDifference[] = [];
  for (const month of monthsThrough(from, to)) {
    months.push(...(await differencesOf(deps, file, versions, month, receivedAt)));
  }
  return { months, totals: totalsOf(months) };
};

const spanErrors = ({ actor, charter }: WhatIfCall, { from, to }: MonthSpan): FieldError[] => {
  const latest = monthOf(actor.today);
  if (to > latest) return [{ pointer: '/to', code: 'after-current-month', values: { latest } }];
  if (to < from) return [{ pointer: '/to', code: 'to-before-from' }];
  const tooEarly = beforeRecords(charter.firstMonth, from, '/from');
  if (tooEarly.length > 0) return tooEarly;
  return monthsThrough(from, to).length > MOST_MONTHS
    ? [{ pointer: '/to', code: 'too-many-months', values: { maximum: MOST_MONTHS } }]
    : [];
};

/** A month that is over is judged as of its end, the current one as of now. */
const differencesOf = async (
  { facts }: WhatIfDeps,
  file: DepartmentFile,
  versions: readonly PolicyVersion[],
  month: string,
  now: Temporal.Instant,
): Promise<readonly MonthDifference[]> => {
  const nextMonth = Temporal.PlainDate.from(firstDateOf(monthAfter(month)));
  const end = startOfDay(nextMonth, timeZoneOf(file.department));
  const asOf = Temporal.Instant.compare(end, now) < 0 ? end : now;
  const dossier = await readDossier(facts, file, month, asOf, versions);
  return whatIf(dossier, versions, [{ month: Temporal.PlainYearMonth.from(month), asOf }]).months;
};
