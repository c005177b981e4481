import type { RefusalOf } from '../../shared/contracts/descriptions/descriptions.ts';
import type { ImportView } from '../../shared/contracts/http/imports.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { digestOf, sha256Hex } from '../../shared/domain/facts/digest.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { ImportMessage } from '../../shared/contracts/events.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ImportRecord } from '../../shared/contracts/records/stored-import.ts';
import type { ImportStore } from '../../shared/ports/import-store.ts';
import { sheetOf, type SheetStore } from '../../shared/ports/sheet-store.ts';
import { readCalls } from '../check-forms.ts';
import { importViewOf } from './import-view.ts';

export interface ImportStores {
  readonly imports: ImportStore;
  readonly sheets: SheetStore;
  readonly importQueue: MessageQueue<ImportMessage>;
}

interface StartImportDeps extends ImportStores {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/**
 * Takes a sheet in to be worked off in the background. What is wrong with the file, with a cell by its contract or with
 * whose form it is, is said at once; the sheet and the import are kept, in this order, before its work is sent for.
 */
export const startImport = async (
  deps: StartImportDeps,
  call: Call<'start-import'>,
): Promise<Outcome<ImportView, RefusalOf<'start-import'>>> => {
  const called = await readCalls(deps, call);
  if (called.outcome === 'refused') return called;
  const { actor, body, language } = call;
  const { departmentId } = actor;
  const record = recordOf(call, called.value.calls.length);
  await deps.sheets.put(sheetOf(departmentId, record), Buffer.from(body.base64, 'base64'));
  const standing = await deps.imports.start(departmentId, record);
  if (standing.sheetDigest !== record.sheetDigest || standing.form !== record.form) {
    return refused('idempotency-key-reused');
  }
  if (standing.state === 'checking') await deps.importQueue.send({ departmentId, importId: record.id });
  return done(importViewOf(standing, language));
};

/** With a key the same request again is the same import; without one each request is another. */
const recordOf = (call: Call<'start-import'>, submissions: number): ImportRecord => {
  const { actor, body, language, idempotencyKey, params, receivedAt } = call;
  const startedAt = receivedAt.toString({ fractionalSecondDigits: 3 });
  const startedBy = actor.staff.id;
  const sheetDigest = sha256Hex(body.base64);
  const distinguishing = idempotencyKey ?? { startedAt, sheetDigest, form: params.form };
  return {
    id: digestOf({ departmentId: actor.departmentId, startedBy, distinguishing }),
    form: params.form,
    startedBy,
    startedAt,
    language,
    idempotencyKey,
    mediaType: body.mediaType,
    sheetDigest,
    state: 'checking',
    submissions,
    through: 0,
    preview: null,
    confirmedAt: null,
    refusal: null,
  };
};
