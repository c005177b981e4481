import type { Temporal } from 'temporal-polyfill';
import type { FactPlace, RecordedFact } from '../domain/facts/recorded-fact.ts';
import type { RetentionPart } from '../domain/privacy/retention.ts';

export interface FactRecord extends FactPlace {
  readonly fact: RecordedFact;
  /** SHA-256 (hex) of the submitted content, without server-made fields. */
  readonly contentDigest: string;
  /** Staff id of whoever filed it; null when imported. */
  readonly filedBy: string | null;
  /** The deadline its receipt named, kept so that a repeated submission gets the same receipt whatever the policy says by then. */
  readonly deadline: Temporal.Instant | null;
  /** Set while a run still has to take the fact in because it may change an earlier judgement. */
  readonly judgeAfter: Temporal.Instant | null;
  /** What has been deleted of the fact since, its time being over; absent where nothing has. */
  readonly deleted?: readonly RetentionPart[];
}

export type AppendOutcome =
  | { readonly outcome: 'appended'; readonly record: FactRecord }
  /** Same place, same content: the first record, unchanged. */
  | { readonly outcome: 'repeated'; readonly record: FactRecord }
  /** Same place, other content: nothing was written. */
  | { readonly outcome: 'key-reused' };

interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; null on the last page. */
  readonly cursor: string | null;
}

export type PageOutcome<T> =
  | { readonly outcome: 'page'; readonly page: Page<T> }
  /** The cursor is none of ours, or belongs to another list. */
  | { readonly outcome: 'bad-cursor' };

export interface PageRequest {
  /** At least 1. */
  readonly limit: number;
  readonly cursor: string | null;
  /** By period; latest first when absent. */
  readonly order?: 'latest-first' | 'earliest-first';
}

export interface FactStore {
  /** One conditional write. */
  append(record: FactRecord): Promise<AppendOutcome>;
  /** Strongly consistent; undefined when nothing stands there. */
  get(place: FactPlace): Promise<FactRecord | undefined>;
  /** Every record of a month's partition, of one type when named, strongly consistent, paged inside. */
  readMonth(departmentId: string, month: string, type?: FactPlace['type']): AsyncIterable<FactRecord>;
  /** Records of one type whose period starts with `periodPrefix`, department-wide. Strongly consistent. */
  listByPeriod(
    departmentId: string,
    month: string,
    type: FactPlace['type'],
    periodPrefix: string,
    page: PageRequest,
  ): Promise<PageOutcome<FactRecord>>;
  /** A person's own records of one type whose period starts with `periodPrefix`. Eventually consistent. */
  listBySubject(
    departmentId: string,
    staffId: string,
    type: FactPlace['type'],
    periodPrefix: string,
    page: PageRequest,
  ): Promise<PageOutcome<FactRecord>>;
  /** Takes the records off the `due` index: a run consumed them. */
  markJudged(records: readonly FactRecord[]): Promise<void>;
  /** Every record of one type in a month's partition that still has the part; strongly consistent, paged inside. */
  readWith(
    part: RetentionPart,
    departmentId: string,
    month: string,
    type: FactPlace['type'],
  ): AsyncIterable<FactRecord>;
  /**
   * Puts the facts without the part in the place of these records. One of which something else was deleted since it was
   * read stays as it is.
   */
  deletePart(part: RetentionPart, records: readonly FactRecord[]): Promise<void>;
}
