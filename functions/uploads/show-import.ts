import type { ImportView } from '../../shared/contracts/http/imports.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { ImportRecord } from '../../shared/contracts/records/stored-import.ts';
import type { ImportStore } from '../../shared/ports/import-store.ts';
import { importViewOf } from './import-view.ts';

/** Another person's import reads like one that does not exist. */
export const ownImport = async (
  imports: Pick<ImportStore, 'read'>,
  { departmentId, staff }: Actor,
  importId: string,
): Promise<Outcome<ImportRecord, 'not-found'>> => {
  const record = await imports.read(departmentId, importId);
  return record?.startedBy === staff.id ? done(record) : refused('not-found');
};

/** How far an import is. */
export const showImport = async (
  { imports }: { readonly imports: Pick<ImportStore, 'read'> },
  { actor, params, language }: Call<'show-import'>,
): Promise<Outcome<ImportView, 'not-found'>> => {
  const own = await ownImport(imports, actor, params.importId);
  return own.outcome === 'refused' ? own : done(importViewOf(own.value, language));
};
