import type { Temporal } from 'temporal-polyfill';
import type { RulingItem } from '../contracts/http/rulings.ts';
import { epochMsOf } from '../domain/time/instant.ts';
import type { FactStore } from '../ports/fact-store.ts';
import { readRecords } from './records-of-type.ts';

/** The appeals against rulings of a month and what became of them by an instant, by the id of the ruling. */
export const appealsOfMonth = async (
  facts: Pick<FactStore, 'readMonth'>,
  departmentId: string,
  month: string,
  asOf: Temporal.Instant,
): Promise<ReadonlyMap<string, NonNullable<RulingItem['appeal']>>> => {
  const [appeals, decisions] = await Promise.all([
    readRecords(facts, departmentId, 'appeal', [month]),
    readRecords(facts, departmentId, 'appeal-decision', [month]),
  ]);
  const isKnown = ({ fact }: { readonly fact: { readonly receivedAt: string } }): boolean =>
    epochMsOf(fact.receivedAt) <= asOf.epochMilliseconds;
  const verdicts = new Map(decisions.filter(isKnown).map(({ fact }) => [fact.of, fact.verdict]));
  return new Map(
    appeals
      .filter(isKnown)
      .map(({ fact: { id, ruling, receivedAt } }) => [ruling, { id, receivedAt, state: verdicts.get(id) ?? 'open' }]),
  );
};
