import type { DepartmentView } from '../department-view.ts';
import { owesSession, sessionStatus } from '../duties/attendance.ts';
import { scoreKey } from '../facts/person-facts.ts';
import type { StandingScore } from '../judgement.ts';
import type { ComponentWeights, ScoreComponent } from '../policy/parameters.ts';
import type { ProspectsOfMonth } from '../prospects/valid-prospects.ts';
import { roleOn, unitOn } from '../roster/employment.ts';
import type { MonthFrame, PersonMonth } from '../rulings/person-month.ts';
import { unitProspectQuota } from '../rulings/unit-rulings.ts';
import type { Rational } from './rational.ts';
import { printTwoDecimals, product, rational, sum } from './rational.ts';

/** A month's score: its exact value out of 100, or the components it lacks; null for a role without weights. */
export type MonthlyScore =
  | { readonly complete: true; readonly value: Rational }
  | { readonly complete: false; readonly missing: readonly ScoreComponent[] };

interface ScoreContext {
  readonly view: DepartmentView;
  readonly frame: MonthFrame;
  readonly prospects: ProspectsOfMonth;
  readonly person: PersonMonth;
}

const ONE = rational(1);

/** Attended ÷ required sessions; excused and unrecorded ones are not required. */
const attendance = ({ view, frame, person }: ScoreContext): Rational | null => {
  let [attended, required] = [0, 0];
  for (const session of frame.sessions) {
    if (!owesSession(view, person.staff, session)) continue;
    const status = sessionStatus(view, person.facts, session);
    if (status === 'excused' || status === 'unrecorded') continue;
    required += 1;
    if (status !== 'absent') attended += 1;
  }
  return required === 0 ? null : rational(attended, required);
};

const visitCompletion = ({ person }: ScoreContext): Rational | null => {
  let due = 0;
  let done = 0;
  for (const day of person.visits) {
    due += day.due;
    done += Math.min(day.counted, day.due);
  }
  return due === 0 ? null : rational(done, due);
};

const unitProspects = ({ view, frame, prospects, person }: ScoreContext): Rational | null => {
  const unitId = unitOn(person.staff, person.lastDayEmployed);
  if (unitId === null) return null;
  const quota = unitProspectQuota(view, frame.month);
  const valid = prospects.ofUnit(unitId).length;
  return valid >= quota ? ONE : rational(valid, quota);
};

/** Points of 0 to 100 with at most two decimals, as a share of one. */
const entered =
  (component: 'support' | 'efficiency' | 'company') =>
  ({ frame, person }: ScoreContext): Rational | null => {
    const points = person.facts.scores.get(scoreKey(frame.month, component))?.fact.points;
    return points === undefined ? null : rational(Math.round(points * 100), 10_000);
  };

const SHARE_OF: Readonly<Record<ScoreComponent, (context: ScoreContext) => Rational | null>> = {
  attendance,
  visits: visitCompletion,
  'unit-prospects': unitProspects,
  support: entered('support'),
  efficiency: entered('efficiency'),
  company: entered('company'),
};

const isComponent = (key: string): key is ScoreComponent => Object.hasOwn(SHARE_OF, key);

/** The month's score by the weights of the role held on the last day employed in it. */
export const monthlyScore = (context: ScoreContext): MonthlyScore | null => {
  const { view, frame, person } = context;
  const role = roleOn(person.staff, person.lastDayEmployed);
  const weights: ComponentWeights = role === null ? {} : (view.policy('scores.weights', frame.last)[role] ?? {});
  const missing: ScoreComponent[] = [];
  const parts: Rational[] = [];
  // In the order in which the policy states them.
  for (const component of Object.keys(weights).filter(isComponent)) {
    const percent = weights[component];
    if (percent === undefined) continue;
    const share = SHARE_OF[component](context);
    if (share === null) missing.push(component);
    else parts.push(product(share, rational(percent)));
  }
  if (missing.length > 0) return { complete: false, missing };
  return parts.length === 0 ? null : { complete: true, value: sum(parts) };
};

export const printScore = (score: MonthlyScore | null): StandingScore => {
  if (score === null) return { status: 'none', value: null, missing: [] };
  return score.complete
    ? { status: 'complete', value: printTwoDecimals(score.value), missing: [] }
    : { status: 'incomplete', value: null, missing: score.missing };
};
