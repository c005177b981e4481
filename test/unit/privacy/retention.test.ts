import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { StoredFactSchema } from '../../../shared/contracts/records/stored-fact.ts';
import type { RecordedFact } from '../../../shared/domain/facts/recorded-fact.ts';
import { maskedPhone } from '../../../shared/domain/privacy/phone.ts';
import {
  DELETED,
  lastMonthOverTime,
  RETENTION_PARTS,
  typesHolding,
  withoutPart,
} from '../../../shared/domain/privacy/retention.ts';

const WRITTEN = '写了什么';

/** Values of the schema that between them have every field of it, every free text of them filled. */
const samplesOf = (schema: z.core.$ZodType): unknown[] => {
  if (schema instanceof z.ZodString) return [WRITTEN];
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodArray) return [samplesOf(schema.element)];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return samplesOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(samplesOf);
  if (!(schema instanceof z.ZodObject)) return [0];
  const fields = Object.entries<z.core.$ZodType>(schema.shape).map(
    ([name, field]) => [name, samplesOf(field)] as const,
  );
  const most = Math.max(...fields.map(([, samples]) => samples.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(fields.map(([name, samples]) => [name, samples[index % samples.length]])),
  );
};

const records = samplesOf(StoredFactSchema.shape.fact) as RecordedFact[];

/** The names of the fields that hold this text, wherever they stand. */
const fieldsWith = (text: string, value: unknown, name = ''): string[] => {
  if (value === text) return [name];
  if (Array.isArray(value)) return value.flatMap((item) => fieldsWith(text, item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => fieldsWith(text, inner, field));
};

const namesIn = (text: string, of: readonly RecordedFact[]): string[] =>
  [...new Set(of.flatMap((record) => fieldsWith(text, record).map((field) => `${record.type} ${field}`)))].sort();

const withoutAll = (record: RecordedFact): RecordedFact => RETENTION_PARTS.reduce(withoutPart, record);

const BY_PART = {
  contacts: ['case', 'client-list', 'daily-log', 'prospect'].flatMap((type) => [`${type} contact`, `${type} phone`]),
  texts: [
    'appeal reason',
    'appeal-decision note',
    'appeal-decision reason',
    'case-step reason',
    'case-step text',
    'daily-log nextDayPlan',
    'daily-log summary',
    'excuse reason',
    'field-registration destination',
    'field-registration reason',
    'follow-up nextStep',
    'follow-up note',
    'inventory nextStep',
    'inventory status',
    'leave reason',
    'monthly-plan done',
    'monthly-plan planned',
    'phone-reveal reason',
    'rejection reason',
    'spot-check note',
    'task-completion note',
    'weekly-plan done',
    'weekly-plan planned',
  ],
} as const;

/** Who, which and when: what the judge and the lists find records by, and companies. */
const REFERENCE =
  / (id|\w*(Id|Ids|At|On)|date|\w+Date|week|month|on|from|to|period|at|by|of|papers?|customer|company|creditCode|submission|ruling|recordedBy|amends|fileKey|follows|reveals|rejects|cancels|besides|hash|logsDigest|seed|proposal)$/;

const OWN_BUSINESS = [
  'competition name',
  'competition prize',
  'competition rules',
  'courseware fileName',
  'incentive competition',
  'minutes text',
  'session title',
  'session-cancellation reason',
  'suggestion text',
  'suggestion-comment text',
  'suggestion-decision document',
  'training-entry title',
  'training-step reason',
  'training-step title',
];

describe('what is deleted of a record once its time is over', () => {
  it.each(RETENTION_PARTS)('%s: these fields, of these types', (part) => {
    const left = records.map((record) => withoutPart(record, part));
    expect(namesIn(DELETED, left)).toEqual(BY_PART[part]);
    const types = new Set(BY_PART[part].map((name) => name.split(' ')[0]));
    expect([...typesHolding(part)].sort()).toEqual([...types].sort());
  });

  it('of all that people write, only what is the business of the department stays', () => {
    const left = namesIn(WRITTEN, records.map(withoutAll));
    const kept = left.filter((name) => !REFERENCE.test(name));
    expect(kept, 'what people write goes: say in shared/domain/privacy/retention.ts with which part').toEqual(
      OWN_BUSINESS,
    );
  });

  it('what was empty stays so, and what has gone is shown for what it is', () => {
    const reason = (text: string): RecordedFact => ({
      ...{ id: 'l1', type: 'leave', receivedAt: '2026-11-02T00:00:00Z', staffId: 's1' },
      ...{ from: '2026-11-03', to: '2026-11-03', reason: text },
    });
    expect(withoutPart(reason(' '), 'texts')).toEqual(reason(' '));
    expect(withoutPart(reason('发烧'), 'texts')).toEqual(reason(DELETED));
    expect(maskedPhone(DELETED)).toBe(DELETED);
  });

  it.each([
    ['2026-11', 1, '2026-09'],
    ['2026-11', 36, '2023-10'],
    ['2026-01', 12, '2024-12'],
  ])('in %s a term of %i whole months is over for %s', (month, term, last) => {
    expect(lastMonthOverTime(month, term)).toBe(last);
  });
});
