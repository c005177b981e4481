import type { ImportView } from '../../shared/contracts/http/imports.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { ImportMessage } from '../../shared/contracts/events.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ImportStore } from '../../shared/ports/import-store.ts';
import { importViewOf } from './import-view.ts';
import { ownImport } from './show-import.ts';

export interface ConfirmImportDeps {
  readonly imports: Pick<ImportStore, 'read' | 'advance'>;
  readonly importQueue: MessageQueue<ImportMessage>;
}

/**
 * Has an import filed that was found right: all in it is received now. Confirmed again, one that is being filed is sent for
 * again, so that work that was lost can be taken up; one that is filed stays as it is.
 */
export const confirmImport = async (
  { imports, importQueue }: ConfirmImportDeps,
  { actor, params, receivedAt, language }: Call<'confirm-import'>,
): Promise<Outcome<ImportView, 'not-found' | 'import-not-ready'>> => {
  const { departmentId } = actor;
  const own = await ownImport(imports, actor, params.importId);
  if (own.outcome === 'refused') return own;
  if (own.value.state === 'ready') {
    const confirmedAt = receivedAt.toString({ fractionalSecondDigits: 3 });
    await imports.advance(departmentId, 'ready', { ...own.value, state: 'filing', through: 0, confirmedAt });
  }
  // Of two confirmations at once the first stands.
  const standing = await ownImport(imports, actor, params.importId);
  if (standing.outcome === 'refused') return standing;
  const { id, state } = standing.value;
  if (state !== 'filing' && state !== 'filed') return refused('import-not-ready');
  if (state === 'filing') await importQueue.send({ departmentId, importId: id });
  return done(importViewOf(standing.value, language));
};
