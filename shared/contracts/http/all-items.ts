import { type Outcome, done, refused } from './outcome.ts';

export interface ListPage {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** Every item from a cursor on, read page by page; more than `most` are too many for one file. */
export const allItems = async <Refusal extends { readonly outcome: 'refused' }>(
  readPage: (cursor: string | undefined) => Promise<{ readonly outcome: 'done'; readonly value: ListPage } | Refusal>,
  from: string | undefined,
  most: number,
): Promise<Outcome<readonly unknown[], 'export-too-large'> | Refusal> => {
  const items: unknown[] = [];
  let cursor: string | null | undefined = from;
  do {
    const page = await readPage(cursor);
    if (page.outcome === 'refused') return page;
    items.push(...page.value.items);
    if (items.length > most) return refused('export-too-large');
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return done(items);
};
