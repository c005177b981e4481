/** Pages of a list that is read whole, such as a roster: the cursor names the last item of the page before. */

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** Ids may hold any character; a cursor is visible ASCII. */
const encode = (id: string): string => Buffer.from(id).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

/** The items behind the cursor, at most `limit`. The items must stand in the order of their ids, as texts. */
export const pageAfter = <Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Page<Item> => {
  const after = cursor === undefined ? '' : decode(cursor);
  const left = items.filter((item) => idOf(item) > after);
  const page = left.slice(0, limit);
  const last = page.at(-1);
  return { items: page, nextCursor: last !== undefined && left.length > limit ? encode(idOf(last)) : null };
};
