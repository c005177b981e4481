import type { ImportPage } from '../../shared/contracts/http/imports.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { ImportStore } from '../../shared/ports/import-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { importViewOf } from './import-view.ts';

/** A page of the imports that the actor started, latest first. */
export const listImports = async (
  { imports }: { readonly imports: Pick<ImportStore, 'listByStaff'> },
  { actor, query, language }: Call<'list-imports'>,
): Promise<Outcome<ImportPage, 'invalid-request'>> => {
  const own = await imports.listByStaff(actor.departmentId, actor.staff.id);
  const asked = own.filter(({ state }) => query.state === undefined || state === query.state);
  const page = pageOfList(asked, ({ id }) => id, query);
  if (page.outcome === 'refused') return page;
  const { items, nextCursor } = page.value;
  return done({ items: items.map((record) => importViewOf(record, language)), nextCursor });
};
