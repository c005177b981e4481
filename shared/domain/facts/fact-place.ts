import type { Fact, FactType } from '../dossier.ts';
import { sha256Hex } from './digest.ts';
import { monthOfPeriod, periodOfFact, type FactSetting } from './fact-period.ts';
import { type FactPlace, isProductType } from './recorded-fact.ts';

const DOSSIER_TYPES: Readonly<Record<FactType, true>> = {
  'daily-log': true,
  'field-registration': true,
  'weekly-plan': true,
  'monthly-plan': true,
  inventory: true,
  'client-list': true,
  excuse: true,
  leave: true,
  session: true,
  attendance: true,
  'spot-check': true,
  prospect: true,
  client: true,
  suggestion: true,
  incentive: true,
  score: true,
  target: true,
  result: true,
};

const isPlacedType = (text: string): text is FactPlace['type'] =>
  Object.hasOwn(DOSSIER_TYPES, text) || isProductType(text);

/** Stands for the person in the place of a fact that is about nobody in particular. */
export const NO_PERSON = '-';
const KEY_DIGITS = 16;
const KEY = /^[kci][0-9a-f]{16}$/;

/** The key of a submission that came with an Idempotency-Key. */
export const keyOfIdempotencyKey = (idempotencyKey: string): string =>
  `k${sha256Hex(idempotencyKey).slice(0, KEY_DIGITS)}`;

/** The key of a submission without one: equal content is the same submission. */
export const keyOfContent = (contentDigest: string): string => `c${contentDigest.slice(0, KEY_DIGITS)}`;

/** The key of a fact that brought its own id from elsewhere. */
export const keyOfForeignId = (id: string): string => `i${sha256Hex(id).slice(0, KEY_DIGITS)}`;

/** Where a fact stands. Throws when an attendance mark's session is unknown. */
export const placeOfFact = (departmentId: string, fact: Fact, key: string, setting: FactSetting): FactPlace => {
  const period = periodOfFact(fact, setting);
  const month = monthOfPeriod(period);
  if (month === null) throw new RangeError(`not a period: ${period}`);
  const subject = 'staffId' in fact ? fact.staffId : NO_PERSON;
  return { departmentId, month, type: fact.type, period, subject, key };
};

/** A rejection stands beside what it rejects. */
export const placeOfRejection = (rejected: FactPlace, key: string): FactPlace => ({
  ...rejected,
  type: 'rejection',
  key,
});

/** A follow-up stands beside its prospect. */
export const placeOfFollowUp = ({ departmentId, month, period, subject }: FactPlace, key: string): FactPlace => ({
  departmentId,
  month,
  type: 'follow-up',
  period,
  subject,
  key,
});

/** The id of a fact filed here: its place, so that it can be fetched by id alone. */
export const factIdOf = ({ type, period, subject, key }: FactPlace): string => [type, period, subject, key].join('.');

/** The place that an id names; null for the id of a fact filed elsewhere. */
export const placeOfFactId = (departmentId: string, id: string): FactPlace | null => {
  const [type = '', period = '', ...rest] = id.split('.');
  const key = rest.pop() ?? '';
  const subject = rest.join('.');
  const month = monthOfPeriod(period);
  if (!isPlacedType(type) || month === null || subject === '' || !KEY.test(key)) return null;
  return { departmentId, month, type, period, subject, key };
};
