import { Temporal } from 'temporal-polyfill';
import type { RulingExplanationView } from '../../shared/contracts/http/ruling-explanations.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { explainRuling } from '../../shared/domain/explanation/explain-rulings.ts';
import { monthOnRecord } from '../../shared/domain/explanation/month-on-record.ts';
import { citation, isEvidence, writeEvidence } from '../../shared/domain/explanation/texts/write-evidence.ts';
import { rulingInParts } from '../../shared/domain/explanation/texts/write-ruling.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import type { Language } from '../../shared/domain/language.ts';
import { yearOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';

type Grounds = NonNullable<RulingExplanationView['grounds']>;

export interface ExplainedRuling {
  readonly month: string;
  /** Digest of the ruling. */
  readonly id: string;
  readonly asOf: string;
}

/** Numbers facts in the order in which they are first named. */
class Citations {
  readonly #ids: Set<string>;
  readonly #language: Language;

  constructor(named: readonly string[], language: Language) {
    this.#ids = new Set(named);
    this.#language = language;
  }

  readonly cite = (factId: string): string => citation([...this.#ids.add(factId)].indexOf(factId) + 1, this.#language);

  get ids(): readonly string[] {
    return [...this.#ids];
  }
}

/** Why the ruling was made, by judging its month again; null where that does not come to it any more. */
export const groundsOfRuling = (
  dossier: Dossier,
  { month, id, asOf }: ExplainedRuling,
  language: Language,
): Grounds | null => {
  const at = Temporal.Instant.from(asOf);
  const record = monthOnRecord(dossier, Temporal.PlainYearMonth.from(month), at);
  const ruling = record.judgement.rulings.find((one) => digestOf(one) === id);
  if (ruling === undefined) return null;
  const explanation = explainRuling(record, ruling);
  const citations = new Citations(ruling.facts, language);
  const { cause, effects, marks, parameters, counterfactuals } = rulingInParts(explanation, language, citations.cite);
  const facts = new Map(dossier.facts.filter(isEvidence).map((fact) => [fact.id, fact]));
  return {
    asOf: printEpochMs(epochMsOf(asOf)),
    cause,
    effects: [...effects],
    marks: [...marks],
    facts: citations.ids.flatMap((factId) => {
      const fact = facts.get(factId);
      if (fact === undefined) return [];
      const text = writeEvidence(fact, explanation.timeZone, yearOf(ruling.on), language);
      return [{ id: factId, type: fact.type, text, receivedAt: printEpochMs(epochMsOf(fact.receivedAt)) }];
    }),
    parameters: [...parameters],
    counterfactuals: [...counterfactuals],
  };
};
