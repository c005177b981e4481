export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * A page of a list that is worked out whole, in its order. The cursor names the item a page ended with: a list that
 * changed in between goes on right after it. Null when the cursor names no item.
 */
export const pageAfter = <Item>(
  all: readonly Item[],
  nameOf: (item: Item) => string,
  { cursor = null, limit }: { readonly cursor?: string | null | undefined; readonly limit: number },
): PageOf<Item> | null => {
  const start = cursor === null ? 0 : all.findIndex((item) => nameOf(item) === cursor) + 1;
  if (cursor !== null && start === 0) return null;
  const items = all.slice(start, start + limit);
  const last = items.at(-1);
  return { items, nextCursor: last !== undefined && start + limit < all.length ? nameOf(last) : null };
};
