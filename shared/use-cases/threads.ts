import type { Temporal } from 'temporal-polyfill';
import { type Outcome, type Refused, done, refused } from '../contracts/http/outcome.ts';
import type { Receipt } from '../contracts/http/receipt.ts';
import type { ProblemCode } from '../contracts/problems.ts';
import { digestOf } from '../domain/facts/digest.ts';
import { factIdOf, keyOfContent, keyOfIdempotencyKey, placeOfFactId } from '../domain/facts/fact-place.ts';
import {
  type FactPlace,
  type ProductRecord,
  type RecordOfType,
  type RecordedFact,
  isOfType,
} from '../domain/facts/recorded-fact.ts';
import type { StepOf } from '../domain/facts/thread.ts';
import { issueReceipt } from '../domain/submissions/issue-receipt.ts';
import { printInstant } from '../domain/time/instant.ts';
import type { FactRecord, FactStore } from '../ports/fact-store.ts';
import type { FileFactDeps } from './file-fact.ts';
import { recordsOfPeriod } from './records-of-period.ts';

type StepRecord = Extract<ProductRecord, StepOf<string, unknown>>;
type StepType = StepRecord['type'];
type StepOfType<Type extends StepType> = Extract<StepRecord, { readonly type: Type }>;

const isStep = <Type extends StepType>(record: RecordedFact, type: Type): record is StepOfType<Type> =>
  record.type === type;

/** A step and the record that holds it. */
export interface TakenStep<Type extends StepType> {
  readonly record: FactRecord;
  readonly step: StepOfType<Type>;
}

export interface Thread<Root extends FactPlace['type'], Step extends StepType> {
  readonly record: FactRecord;
  readonly root: RecordOfType<Root>;
  /** In their order. */
  readonly steps: readonly TakenStep<Step>[];
}

export interface ThreadTypes<Root extends FactPlace['type'], Step extends StepType> {
  readonly root: Root;
  readonly step: Step;
}

/** The thread that an id names within a department; null when there is none. */
export const readThread = async <Root extends FactPlace['type'], Step extends StepType>(
  facts: Pick<FactStore, 'get' | 'listByPeriod'>,
  departmentId: string,
  id: string,
  types: ThreadTypes<Root, Step>,
): Promise<Thread<Root, Step> | null> => {
  const place = placeOfFactId(departmentId, id);
  const record = place?.type === types.root ? await facts.get(place) : undefined;
  if (record === undefined) return null;
  const [thread] = await threadsOf(facts, [record], types);
  return thread ?? null;
};

/** The threads that these records open, in the records' order. */
export const threadsOf = async <Root extends FactPlace['type'], Step extends StepType>(
  facts: Pick<FactStore, 'listByPeriod'>,
  records: readonly FactRecord[],
  types: ThreadTypes<Root, Step>,
): Promise<readonly Thread<Root, Step>[]> => {
  const taken = new Map<string, TakenStep<Step>[]>();
  for (const record of await recordsOfPeriod(facts, records, types.step)) {
    const step = record.fact;
    if (!isStep(step, types.step)) continue;
    taken.set(step.of, [...(taken.get(step.of) ?? []), { record, step }]);
  }
  return records.flatMap((record) => {
    const root = record.fact;
    if (!isOfType(root, types.root)) return [];
    const steps = (taken.get(root.id) ?? []).sort((a, b) => a.step.sequence - b.step.sequence);
    return [{ record, root, steps }];
  });
};

/** What the server says of a step. */
export type StepHead = Omit<StepOf<string, unknown>, 'type' | 'step'>;

export interface StepFiling<Step extends StepType, Code extends ProblemCode> {
  readonly thread: Pick<Thread<FactPlace['type'], Step>, 'record' | 'steps'>;
  readonly type: Step;
  /** What was done. */
  readonly step: object;
  readonly by: string;
  readonly receivedAt: Temporal.Instant;
  readonly idempotencyKey: string | null;
  /** Asked unless the step was taken before: why it cannot be taken, or null. */
  readonly refusal: () => Refused<Code> | null;
  readonly stepOf: (head: StepHead) => StepOfType<Step>;
}

export type FileStepOutcome<Code extends ProblemCode> = Outcome<
  Receipt,
  Code | 'idempotency-key-reused' | 'changed-meanwhile'
>;

/**
 * Appends a step behind the last one read: one conditional write, refused when somebody else's step came between. The
 * same step sent again gets its first receipt: by its Idempotency-Key, else while it is still the last.
 */
export const fileStep = async <Step extends StepType, Code extends ProblemCode>(
  { facts, receiptKey }: FileFactDeps,
  filing: StepFiling<Step, Code>,
): Promise<FileStepOutcome<Code>> => {
  const record = recordOf(filing);
  const earlier = sameSubmission(filing, record);
  if (earlier !== null && earlier.contentDigest !== record.contentDigest) return refused('idempotency-key-reused');
  if (earlier !== null) return done(issueReceipt(earlier, await receiptKey.read()));
  const refusal = filing.refusal();
  if (refusal !== null) return refusal;
  const appended = await facts.append(record);
  if (appended.outcome === 'key-reused') return refused('changed-meanwhile');
  return done(issueReceipt(appended.record, await receiptKey.read()));
};

const recordOf = <Step extends StepType>(filing: StepFiling<Step, ProblemCode>): FactRecord => {
  const { thread, type, step, by, receivedAt, idempotencyKey } = filing;
  const of = thread.record.fact.id;
  const sequence = thread.steps.length + 1;
  const place = { ...placeOf(thread.record), type, key: keyOfContent(digestOf({ of, sequence })) };
  const submission = idempotencyKey === null ? null : keyOfIdempotencyKey(idempotencyKey);
  return {
    ...place,
    fact: filing.stepOf({ id: factIdOf(place), receivedAt: printInstant(receivedAt), of, sequence, by, submission }),
    contentDigest: digestOf({ of, by, submission, step }),
    filedBy: by,
    deadline: null,
    judgeAfter: null,
  };
};

const placeOf = ({ departmentId, month, type, period, subject, key }: FactRecord): FactPlace => ({
  departmentId,
  month,
  type,
  period,
  subject,
  key,
});

/** The step that the same submission took before, or one with its Idempotency-Key; null when there is none. */
const sameSubmission = <Step extends StepType>(
  { thread, idempotencyKey }: StepFiling<Step, ProblemCode>,
  { contentDigest }: FactRecord,
): FactRecord | null => {
  if (idempotencyKey === null) {
    const last = thread.steps.at(-1);
    return last?.record.contentDigest === contentDigest ? last.record : null;
  }
  const submission = keyOfIdempotencyKey(idempotencyKey);
  return thread.steps.find(({ step }) => step.submission === submission)?.record ?? null;
};
