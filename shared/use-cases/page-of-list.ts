import { type Outcome, done, refused } from '../contracts/http/outcome.ts';

export interface PageOfList<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/**
 * A page of a list that is at hand as a whole. The cursor names the item that a page ended with: of a list that changed
 * in between the next page goes on right after it, and once that item has left the list the cursor is stale.
 */
export const pageOfList = <Item>(
  list: readonly Item[],
  nameOf: (item: Item) => string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Outcome<PageOfList<Item>, 'invalid-request'> => {
  // Ids of a dossier may hold any character; a cursor is visible ASCII.
  const cursorOf = (item: Item): string => Buffer.from(nameOf(item)).toString('base64url');
  const start = cursor === undefined ? 0 : list.findIndex((item) => cursorOf(item) === cursor) + 1;
  if (cursor !== undefined && start === 0) {
    return refused('invalid-request', [{ pointer: '/cursor', code: 'stale-cursor' }]);
  }
  const items = list.slice(start, start + limit);
  const last = items.at(-1);
  const nextCursor = last !== undefined && start + limit < list.length ? cursorOf(last) : null;
  return done({ items, nextCursor });
};
