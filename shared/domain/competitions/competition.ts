import { epochMsOf } from '../time/instant.ts';
import { compareText } from '../text-order.ts';
import { present } from '../present.ts';

/** What a competition can be about: figures that the policy already defines. */
export const COMPETITION_MEASURES = ['counted-visits', 'distinct-customers', 'valid-prospects'] as const;
export type CompetitionMeasure = (typeof COMPETITION_MEASURES)[number];

/** What is announced. */
export interface CompetitionTerms {
  readonly name: string;
  /** `YYYY-MM-DD`, both ends inclusive, in the department's zone. */
  readonly from: string;
  readonly to: string;
  readonly measure: CompetitionMeasure;
  readonly rules: string;
  readonly prize: string;
}

/** An announcement or an amendment of one; it stands in the year of the first announcement and is about no person. */
export interface CompetitionVersion extends CompetitionTerms {
  readonly id: string;
  readonly type: 'competition';
  readonly receivedAt: string;
  /** Id of the announcement that it amends, which is the id of the competition; null for the announcement itself. */
  readonly amends: string | null;
}

/** The payment of an incentive; it stands beside the incentive and becomes its `paidOn`. */
export interface Payment {
  readonly id: string;
  readonly type: 'payment';
  readonly receivedAt: string;
  readonly incentiveId: string;
  /** `YYYY-MM-DD`. */
  readonly paidOn: string;
}

/** A version as some record holds it. */
interface Holding {
  readonly fact: CompetitionVersion;
}

export interface Competition<Record extends Holding> {
  readonly id: string;
  /** The version that holds: the one received last. */
  readonly latest: Record;
  /** By receipt, the announcement first. */
  readonly versions: readonly Record[];
}

const byReceipt = ({ fact: a }: Holding, { fact: b }: Holding): number =>
  epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt) || compareText(a.id, b.id);

/** The competitions that the versions make up, latest start first. */
export const competitionsOf = <Record extends Holding>(versions: readonly Record[]): readonly Competition<Record>[] =>
  [...Map.groupBy(versions, ({ fact: { id, amends } }) => amends ?? id)]
    .map(([id, ofOne]) => {
      const inOrder = ofOne.toSorted(byReceipt);
      return { id, latest: present(inOrder.at(-1)), versions: inOrder };
    })
    .sort((a, b) => compareText(b.latest.fact.from, a.latest.fact.from) || compareText(a.id, b.id));

export const COMPETITION_STATES = ['upcoming', 'running', 'over'] as const;
export type CompetitionState = (typeof COMPETITION_STATES)[number];

/** How a competition stands on a day of the department. */
export const stateOn = ({ from, to }: CompetitionTerms, today: string): CompetitionState => {
  if (today < from) return 'upcoming';
  return today <= to ? 'running' : 'over';
};
