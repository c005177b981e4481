import { Temporal } from 'temporal-polyfill';
import type { Today } from '../../shared/contracts/http/today.ts';
import { type Done, done } from '../../shared/contracts/http/outcome.ts';
import type { Dossier, Session } from '../../shared/domain/dossier.ts';
import { dutiesOn, formsAround } from '../../shared/domain/duties/duties-on.ts';
import { type Budget, budgetOf } from '../../shared/domain/explanation/budget.ts';
import { writeBudget } from '../../shared/domain/explanation/texts/write-budget.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import { addMonths } from '../../shared/domain/facts/months.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import type { Call } from '../../shared/ports/call.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';
import { factsOfBudget, type FactsOfBudgetDeps } from './facts-of-budget.ts';
import { dutyItemOf } from './duty-item.ts';

type TodayCall = Call<'show-today'>;

/** The live clock of duty: what is due by when and how far it is, what is used up, what is at stake, what comes next. */
export const showToday = async (deps: FactsOfBudgetDeps, call: TodayCall): Promise<Done<Today>> => {
  const { actor, charter, receivedAt, language } = call;
  const { staff, today } = actor;
  const { department, policies, calendar, units } = charter;
  const day = Temporal.PlainDate.from(today);
  const records = await factsOfBudget(deps, actor.departmentId, staff.id, today);
  const dossier: Dossier = { department, policies, calendar, units, staff: [staff], facts: foldRecords(records) };
  const budget = budgetOf(dossier, staff.id, day, receivedAt);
  return done({
    staffId: staff.id,
    now: printInstant(receivedAt),
    today,
    duties: dutiesOn(dossier, staff.id, day, receivedAt).map(dutyItemOf),
    forms: formsAround(dossier, staff.id, day, receivedAt).map(dutyItemOf),
    budget: budget && budgetItemOf(budget),
    sentences: budget === null ? [] : [...writeBudget(budget, language)],
    nextSession: await nextSession(deps, call),
  });
};

const budgetItemOf = ({ shortDays, strikes, atStake }: Budget): Today['budget'] => ({
  shortDays,
  strikes: { ...strikes },
  atStake: {
    month: atStake.month,
    promotion: atStake.promotion,
    incentive:
      atStake.incentive === null
        ? null
        : { competition: atStake.incentive.competition, amountFen: atStake.incentive.amountFen },
  },
});

/** The first that is still to come, is not cancelled and is owed by the person: this month's or the next. */
const nextSession = async (
  { facts }: FactsOfBudgetDeps,
  { actor, charter, receivedAt }: TodayCall,
): Promise<Today['nextSession']> => {
  const month = monthOf(actor.today);
  const months = [month, addMonths(month, 1)];
  const [sessions, cancellations] = await Promise.all([
    readRecords(facts, actor.departmentId, 'session', months),
    readRecords(facts, actor.departmentId, 'session-cancellation', months),
  ]);
  const cancelled = new Set(cancellations.map(({ fact }) => fact.cancels));
  const roles = policyInForce(charter.policies);
  const isOwed = ({ startsAt }: Session): boolean => {
    const date = dateIn(charter.department, Temporal.Instant.from(startsAt));
    return servesOn(actor.staff, date, roles('sessions.roles', date));
  };
  const [next] = sessions
    .filter((record) => !cancelled.has(factIdOf(record)))
    .map(({ fact }) => fact)
    .filter((session) => Temporal.Instant.compare(session.startsAt, receivedAt) > 0 && isOwed(session))
    .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
  if (next === undefined) return null;
  return { kind: next.kind, title: next.title ?? null, startsAt: printInstant(Temporal.Instant.from(next.startsAt)) };
};
