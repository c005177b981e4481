import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { CoursewareDownload } from '../../shared/contracts/http/trainings.ts';
import { placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { CourseFileStore } from '../../shared/ports/course-file-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';

export interface DownloadCoursewareDeps {
  readonly facts: Pick<FactStore, 'get'>;
  readonly courseFiles: Pick<CourseFileStore, 'downloadUrl'>;
}

/** An address of a file of the department's programme, for anybody in the department. */
export const downloadCourseware = async (
  { facts, courseFiles }: DownloadCoursewareDeps,
  { actor, params }: Call<'download-courseware'>,
): Promise<Outcome<CoursewareDownload, 'not-found' | 'not-uploaded'>> => {
  const place = placeOfFactId(actor.departmentId, params.coursewareId);
  const fact = place?.type === 'courseware' ? (await facts.get(place))?.fact : undefined;
  if (fact?.type !== 'courseware') return refused('not-found');
  const url = await courseFiles.downloadUrl(fact.fileKey);
  return url === undefined ? refused('not-uploaded') : done({ url, fileName: fact.fileName });
};
