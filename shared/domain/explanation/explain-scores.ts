import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import { owesSession, sessionStatus } from '../duties/attendance.ts';
import { scoreKey } from '../facts/person-facts.ts';
import { clausesOf } from '../policy/clauses.ts';
import { SCORE_COMPONENTS } from '../policy/parameters.ts';
import type { ParameterName, PolicyParameters, ScoreComponent } from '../policy/parameters.ts';
import { policyInForce } from '../policy/policy-in-force.ts';
import type { ProspectsOfMonth } from '../prospects/valid-prospects.ts';
import { validProspectsByMonth } from '../prospects/valid-prospects.ts';
import type { Role } from '../roster/role.ts';
import { roleOn } from '../roster/employment.ts';
import type { MonthFrame, PersonMonth } from '../rulings/person-month.ts';
import { monthFrame, personMonth } from '../rulings/person-month.ts';
import { monthlyScore, printScore } from '../scores/monthly-score.ts';
import { printTwoDecimals, product, rational } from '../scores/rational.ts';
import { timeZoneOf } from '../time/local-time.ts';
import { monthsOfYear } from '../time/month.ts';
import type { Grounds } from './explanation.ts';
import type { YearOnRecord } from './explain-year.ts';
import { receiptOf } from './causes.ts';
import type { MonthOnRecord } from './month-on-record.ts';
import type { AskedParameter } from './parameters-in-force.ts';
import { parametersInForce } from './parameters-in-force.ts';
import type { ExplainedComponent, ScoreExplanation, YearScoreExplanation } from './score-explanation.ts';
import { present } from '../present.ts';

interface ScoredMonth {
  readonly view: DepartmentView;
  readonly frame: MonthFrame;
  readonly prospects: ProspectsOfMonth;
  readonly person: PersonMonth;
}

const PARAMETERS_OF: Readonly<Record<ScoreComponent, readonly ParameterName[]>> = {
  attendance: ['sessions.roles', 'sessions.graceMinutes'],
  visits: ['visits.quota', 'visits.offsets'],
  'unit-prospects': ['prospects.unitQuota'],
  support: [],
  efficiency: [],
  company: [],
};

const HUNDRED = 100;

/** The month's score if only this component weighed, and all of it: the component out of 100. */
const componentAlone = (scored: ScoredMonth, role: Role, component: ScoreComponent) => {
  const parameters: PolicyParameters = { 'scores.weights': { [role]: { [component]: HUNDRED } } };
  const policies = [...scored.view.dossier.policies, { effectiveFrom: scored.frame.last, parameters }];
  return monthlyScore({ ...scored, view: { ...scored.view, policy: policyInForce(policies) } });
};

const enteredIn = ({ person, frame }: ScoredMonth, component: ScoreComponent): ExplainedComponent['entered'] => {
  if (component !== 'support' && component !== 'efficiency' && component !== 'company') return null;
  const score = person.facts.scores.get(scoreKey(frame.month, component))?.fact;
  return score === undefined ? null : receiptOf(score);
};

const explainComponent = (
  scored: ScoredMonth,
  role: Role,
  component: ScoreComponent,
  percent: number,
): ExplainedComponent => {
  const alone = componentAlone(scored, role, component);
  const entered = enteredIn(scored, component);
  if (alone?.complete !== true) return { component, percent, points: null, lost: null, entered };
  const { numerator, denominator } = alone.value;
  const missed = { numerator: BigInt(HUNDRED) * denominator - numerator, denominator };
  const lost = product(missed, rational(percent, HUNDRED));
  return { component, percent, points: printTwoDecimals(alone.value), lost: printTwoDecimals(lost), entered };
};

const weightsOf = ({ view, frame, person }: ScoredMonth) => {
  const role = roleOn(person.staff, person.lastDayEmployed);
  if (role === null) return null;
  const weights = view.policy('scores.weights', frame.last)[role] ?? {};
  const components = Object.keys(weights).flatMap((key) => SCORE_COMPONENTS.filter((component) => component === key));
  const weighed = components.map((component) => ({ component, percent: present(weights[component]) }));
  return { role, weights, weighed };
};

/** The written policy states the formula of technical support only; a released version states its own. */
const isAssumed = (role: Role, since: string | null): boolean => role !== 'technical-support' && since === null;

const scoreGrounds = (scored: ScoredMonth): Grounds => {
  const clauses = [...new Set(clausesOf('score.monthly').map(({ clause }) => clause))];
  const held = weightsOf(scored);
  if (held === null || held.weighed.length === 0) return { clauses, assumed: false, parameters: [] };
  const { view, frame } = scored;
  const others = held.weighed
    .flatMap(({ component }) => PARAMETERS_OF[component])
    .map((name): AskedParameter => ({ name, dates: name === 'prospects.unitQuota' ? [frame.last] : frame.dates }));
  const [weights, ...parameters] = parametersInForce(view, [
    { name: 'scores.weights', dates: [frame.last] },
    ...others,
  ]);
  const since = weights?.since ?? null;
  const own = { name: 'scores.weights', value: { [held.role]: held.weights }, since } as const;
  return { clauses, assumed: isAssumed(held.role, since), parameters: [own, ...parameters] };
};

const unrecordedIn = ({ view, frame, person }: ScoredMonth): ScoreExplanation['unrecorded'] =>
  frame.dates
    .flatMap((date) => view.facts.sessionsOn(date))
    .filter((session) => owesSession(view, person.staff, session))
    .filter((session) => sessionStatus(view, person.facts, session) === 'unrecorded')
    .map(({ kind, date }) => ({ session: kind, on: date }));

/** How a person's score of the month came about; null for somebody not employed in it. */
export const explainScore = (month: MonthOnRecord, staffId: string): ScoreExplanation | null => {
  const record = month.personOf(staffId);
  if (record === null) return null;
  const scored: ScoredMonth = { ...month, person: record.person };
  const held = weightsOf(scored);
  return {
    ...scoreGrounds(scored),
    staffId,
    name: record.person.staff.name,
    month: month.frame.month,
    timeZone: timeZoneOf(month.view.dossier.department),
    score: record.standing.score,
    components:
      held?.weighed.map(({ component, percent }) => explainComponent(scored, held.role, component, percent)) ?? [],
    unrecorded: unrecordedIn(scored),
  };
};

const completeMonths = (record: YearOnRecord, staff: StaffMember): YearScoreExplanation['months'] => {
  const { view, year } = record;
  const prospectsIn = validProspectsByMonth(view);
  return monthsOfYear(year).flatMap((month) => {
    const frame = monthFrame(view, month);
    const person = personMonth(view, frame, staff);
    if (person === null) return [];
    const { value } = printScore(monthlyScore({ view, frame, prospects: prospectsIn(month), person }));
    return value === null ? [] : [{ month, value }];
  });
};

/** Which months each mean score of the year is the mean of. */
export const explainYearScores = (record: YearOnRecord): readonly YearScoreExplanation[] =>
  record.judgement.scores.map((score) => {
    const staff = present(record.view.dossier.staff.find(({ id }) => id === score.staffId));
    const clauses = [...new Set(clausesOf('score.monthly').map(({ clause }) => clause))];
    const months = completeMonths(record, staff);
    return { clauses, assumed: false, parameters: [], name: staff.name, year: record.year, score, months };
  });
