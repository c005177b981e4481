import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import {
  COURSEWARE_MAX_BYTES,
  COURSEWARE_TYPES,
  type CoursewareUpload,
} from '../../shared/contracts/http/trainings.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Courseware } from '../../shared/domain/training/training-records.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { CourseFileStore } from '../../shared/ports/course-file-store.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { type FindTrainingDeps, findTraining, type FoundTraining } from './training-found.ts';

export type AddCoursewareDeps = FindTrainingDeps &
  FileFactDeps & { readonly courseFiles: Pick<CourseFileStore, 'uploadForm'> };

export type AddCoursewareOutcome = Outcome<
  CoursewareUpload,
  'not-found' | 'not-permitted' | 'training-cancelled' | 'invalid-request' | 'idempotency-key-reused'
>;

/**
 * Records a file of an entry and answers with the form that sends its bytes to the store, which refuses more than 50 MB.
 * Sent again, it gets the same receipt and a fresh form for the same file.
 */
export const addCourseware = async (
  deps: AddCoursewareDeps,
  call: Call<'add-courseware'>,
): Promise<AddCoursewareOutcome> => {
  const { actor, body, params, receivedAt } = call;
  const found = await findTraining(deps, actor, params.trainingId);
  if (found === null) return refused('not-found');
  if (!mayDo('add-courseware', actor.role, found.relation)) return refused('not-permitted');
  if (found.view.cancelled !== null) return refused('training-cancelled');
  const contentType = contentTypeOf(body.fileName);
  if (contentType === undefined) {
    const options = Object.keys(COURSEWARE_TYPES).join(', ');
    return refused('invalid-request', [{ pointer: '/fileName', code: 'file-type-not-taken', values: { options } }]);
  }
  const { placed, fact } = coursewareOf(call, found);
  const filing = { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
  const filed = await fileFact(deps, filing);
  if (filed.outcome === 'refused') return filed;
  const form = await deps.courseFiles.uploadForm({
    fileKey: fact.fileKey,
    contentType,
    fileName: body.fileName,
    maxBytes: COURSEWARE_MAX_BYTES,
  });
  return done({
    receipt: filed.value,
    upload: { url: form.url, fields: { ...form.fields }, maxBytes: COURSEWARE_MAX_BYTES },
  });
};

const contentTypeOf = (fileName: string): string | undefined => {
  const types: Readonly<Record<string, string>> = COURSEWARE_TYPES;
  const ending = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(types, ending) ? types[ending] : undefined;
};

/** Beside its entry. Keys of files name nobody: they end up in addresses. */
const coursewareOf = (
  { actor, body: { fileName }, receivedAt, idempotencyKey }: Call<'add-courseware'>,
  { thread: { root, record } }: FoundTraining,
) => {
  const { departmentId, staff } = actor;
  const content = { type: 'courseware', of: root.id, fileName } as const;
  const { type } = content;
  const place = { departmentId, type, period: record.period, staffId: record.subject, idempotencyKey };
  const placed = placeSubmission({ ...place, content: { ...content, by: staff.id } });
  const fileKey = `courseware/${digestOf([departmentId, placed.id])}`;
  const fact: Courseware = { id: placed.id, ...content, fileKey, receivedAt: printInstant(receivedAt) };
  return { placed, fact };
};
