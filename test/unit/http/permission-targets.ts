import type { Relation } from '../../../shared/contracts/permissions.ts';
import { RELATIONS } from '../../../shared/contracts/permissions.ts';
import { type Role, ROLES } from '../../../shared/domain/dossier.ts';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent } from '../../../shared/domain/facts/fact-place.ts';
import type { RecordedFact } from '../../../shared/domain/facts/recorded-fact.ts';
import { monthOf } from '../../../shared/domain/time/civil.ts';
import type { FactRecord } from '../../../shared/ports/fact-store.ts';
import type { InMemoryApi } from './in-memory-api.ts';

/** Whose record: the actor's, that of s02 in the same unit, of s03 in the other unit, of x02 in Ningbo. */
export const TARGETS = [...RELATIONS, 'other-department'] as const;
export type Target = Relation | 'other-department';

export const ownerOf = (actor: string, target: Target): string =>
  ({ own: actor, unit: 's02', department: 's03', 'other-department': 'x02' })[target];

export const departmentOf = (target: Target): string => (target === 'other-department' ? 'nb-01' : 'hz-01');

/** Who may, by whose record it is. */
export type May = Readonly<Record<Target, readonly Role[]>>;

export const may = (granted: Partial<May>): May => ({
  own: [],
  unit: [],
  department: [],
  'other-department': [],
  ...granted,
});
export const anywhere = (...roles: readonly Role[]): May => may({ own: roles, unit: roles, department: roles });
export const EVERYBODY = anywhere(...ROLES);

/** Whether the actor gets at the owner's record through the operation. */
export type Attempt = (api: InMemoryApi, as: string, target: Target) => Promise<boolean>;

export const scopeOf = (target: Target): Relation => (target === 'other-department' ? 'department' : target);

type Unfiled<F> = F extends RecordedFact ? Omit<F, 'id' | 'receivedAt'> : never;

/** Puts a record into the store as if its function had filed it, and answers with its id. */
export const filed = async (
  api: InMemoryApi,
  departmentId: string,
  { period, subject }: Pick<FactRecord, 'period' | 'subject'>,
  content: Unfiled<RecordedFact>,
): Promise<string> => {
  const contentDigest = digestOf(content);
  const { type } = content;
  const place = { departmentId, month: monthOf(period), type, period, subject, key: keyOfContent(contentDigest) };
  const id = factIdOf(place);
  const fact = { ...content, id, receivedAt: '2026-11-23T01:00:00Z' } as RecordedFact;
  await api.facts.append({ ...place, fact, contentDigest, filedBy: subject, deadline: null, judgeAfter: null });
  return id;
};
