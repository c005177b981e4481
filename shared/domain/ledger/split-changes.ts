import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../facts/canonical-json.ts';
import type { MonthAward, Ruling, YearOutcome } from '../judgement.ts';
import { compareRulings } from '../rulings/ruling-order.ts';
import type { Difference } from './difference.ts';
import type { NoticeRequest } from './entry.ts';

/** A stored item holds at most 400 KB, keys and indexes included. */
export const ENTRY_BYTES = 300_000;
/** What one delivery can send within its time. */
export const ENTRY_NOTICES = 100;

/** Everything a run appends. */
export interface RunChanges {
  readonly rulings: Difference<Ruling>;
  readonly awards: Difference<MonthAward>;
  readonly year: Difference<YearOutcome>;
  readonly notices: readonly NoticeRequest[];
}

/** The share of one entry. */
export interface Share {
  readonly added: Ruling[];
  readonly reversed: Ruling[];
  readonly granted: MonthAward[];
  readonly withdrawn: MonthAward[];
  readonly year: { readonly added: YearOutcome[]; readonly reversed: YearOutcome[] };
  readonly notices: NoticeRequest[];
}

export const emptyShare = (): Share => ({
  added: [],
  reversed: [],
  granted: [],
  withdrawn: [],
  year: { added: [], reversed: [] },
  notices: [],
});

interface Change {
  readonly bytes: number;
  readonly putInto: (share: Share) => void;
}

const change = <T>(value: T, listOf: (share: Share) => T[]): Change => ({
  bytes: utf8ToBytes(canonicalJson(value)).length + 1,
  putInto: (share) => void listOf(share).push(value),
});

/** A changed ruling is reversed and added again side by side, so that it hardly ever falls into two entries. */
const changesOfRulings = ({ added, reversed }: Difference<Ruling>): Change[] =>
  [
    ...reversed.map((ruling) => ({ ruling, made: change(ruling, (share) => share.reversed) })),
    ...added.map((ruling) => ({ ruling, made: change(ruling, (share) => share.added) })),
  ]
    .sort((a, b) => compareRulings(a.ruling, b.ruling))
    .map(({ made }) => made);

/** Splits what a run appends into the shares of as few entries as fit, in a fixed order; none when nothing changed. */
export const splitChanges = ({ rulings, awards, year, notices }: RunChanges): readonly Share[] => {
  const changes = [
    ...changesOfRulings(rulings),
    ...awards.reversed.map((award) => change(award, (share) => share.withdrawn)),
    ...awards.added.map((award) => change(award, (share) => share.granted)),
    ...year.reversed.map((outcome) => change(outcome, (share) => share.year.reversed)),
    ...year.added.map((outcome) => change(outcome, (share) => share.year.added)),
    ...notices.map((notice) => change(notice, (share) => share.notices)),
  ];
  const shares: Share[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const { bytes: more, putInto } of changes) {
    let share = shares.at(-1);
    if (share === undefined || bytes + more > ENTRY_BYTES || share.notices.length === ENTRY_NOTICES) {
      share = emptyShare();
      shares.push(share);
      bytes = 0;
    }
    putInto(share);
    bytes += more;
  }
  return shares;
};
