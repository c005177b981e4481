import type { Fact } from '../dossier.ts';
import type { SuggestionDecision } from '../suggestions/suggestion-records.ts';
import { epochMsOf } from '../time/instant.ts';
import { isDossierFact, type ProductRecord, type RecordedFact } from './recorded-fact.ts';

const earlier = (a: string, b: string): string => (epochMsOf(b) < epochMsOf(a) ? b : a);

/** What the records say of facts, by the id of the fact. */
class Sayings {
  readonly #rejectedAt = new Map<string, string>();
  readonly #decisions = new Map<string, SuggestionDecision>();
  readonly #paidOn = new Map<string, string>();

  add(record: ProductRecord): void {
    switch (record.type) {
      case 'rejection': {
        const known = this.#rejectedAt.get(record.rejects);
        this.#rejectedAt.set(
          record.rejects,
          known === undefined ? record.receivedAt : earlier(known, record.receivedAt),
        );
        break;
      }
      case 'suggestion-decision':
        this.#decisions.set(record.suggestionId, record);
        break;
      case 'payment':
        this.#paidOn.set(record.incentiveId, record.paidOn);
        break;
      case 'suggestion-comment':
      case 'competition':
        break;
    }
  }

  /** What the fact brought along stands, except that of two rejections the earlier counts. */
  foldedInto(fact: Fact): Fact {
    switch (fact.type) {
      case 'leave':
      case 'excuse': {
        const rejected = this.#rejectedAt.get(fact.id);
        return rejected === undefined ? fact : { ...fact, rejectedAt: earlier(fact.rejectedAt ?? rejected, rejected) };
      }
      case 'suggestion': {
        const made = this.#decisions.get(fact.id);
        if (made === undefined || (fact.adoptedAt ?? fact.declinedAt ?? null) !== null) return fact;
        const { decision, receivedAt } = made;
        return decision === 'adopted' ? { ...fact, adoptedAt: receivedAt } : { ...fact, declinedAt: receivedAt };
      }
      case 'incentive': {
        const paidOn = this.#paidOn.get(fact.id);
        return paidOn === undefined || (fact.paidOn ?? null) !== null ? fact : { ...fact, paidOn };
      }
      default:
        return fact;
    }
  }
}

/**
 * Facts as the judge reads them, without what the product keeps beside them: the earliest rejection of a leave or an
 * excuse becomes its `rejectedAt`, the decision on a suggestion its `adoptedAt` or `declinedAt`, the payment of an
 * incentive its `paidOn`.
 */
export const foldRecords = (records: Iterable<RecordedFact>): readonly Fact[] => {
  const facts: Fact[] = [];
  const sayings = new Sayings();
  for (const record of records) {
    if (isDossierFact(record)) facts.push(record);
    else sayings.add(record);
  }
  return facts.map((fact) => sayings.foldedInto(fact));
};
