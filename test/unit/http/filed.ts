import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent } from '../../../shared/domain/facts/fact-place.ts';
import type { RecordedFact } from '../../../shared/domain/facts/recorded-fact.ts';
import { monthOf } from '../../../shared/domain/time/civil.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import { ningbo } from './people.ts';

export const departmentOf = (owner: string): string =>
  ningbo.staff.some(({ id }) => id === owner) ? 'nb-01' : 'hz-01';

type Unfiled<F> = F extends RecordedFact ? Omit<F, 'id' | 'receivedAt'> : never;

/** Puts a record of the owner into the store as if its function had filed it, and answers with its id. */
export const filed = async (
  api: InMemoryApi,
  owner: string,
  period: string,
  content: Unfiled<RecordedFact>,
): Promise<string> => {
  const contentDigest = digestOf(content);
  const { type } = content;
  const of = { departmentId: departmentOf(owner), month: monthOf(period), type, period, subject: owner };
  const place = { ...of, key: keyOfContent(contentDigest) };
  const id = factIdOf(place);
  const fact = { ...content, id, receivedAt: '2026-11-23T01:00:00Z' } as RecordedFact;
  await api.facts.append({ ...place, fact, contentDigest, filedBy: owner, deadline: null, judgeAfter: null });
  return id;
};

/** Whether the list holds an item in which the field names the owner, or what `idOf` says is theirs. */
export const names =
  (field: string, idOf: (owner: string) => string = (owner) => owner) =>
  (body: unknown, owner: string): boolean => {
    const { items } = body as { readonly items: readonly Readonly<Record<string, unknown>>[] };
    return items.some((item) => item[field] === idOf(owner));
  };
