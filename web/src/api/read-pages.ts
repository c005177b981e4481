import { type Answer, valueOf } from './answer.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Every item of a short list (a person's month), page after page. */
export async function readPages<Item>(
  read: (paging: { limit: number; cursor?: string }) => Promise<Answer<Page<Item>>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = valueOf(await read(cursor === null ? { limit: 100 } : { limit: 100, cursor }));
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
