import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type {
  CoursewareItem,
  TrainingItem,
  TrainingPage,
  TrainingVersion,
} from '../../shared/contracts/http/trainings.ts';
import type { TrainingView } from '../../shared/domain/training/training-entry.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { recordsOfPeriod } from '../../shared/use-cases/records-of-period.ts';
import { threadsOf } from '../../shared/use-cases/threads.ts';
import { TRAINING_THREAD, type TrainingThread, viewOfTraining } from './training-found.ts';

type ListTrainingsCall = Call<'list-trainings'>;
type CoursewareByEntry = ReadonlyMap<string, CoursewareItem[]>;
type Names = ReadonlyMap<string, string>;

/** A page of the programme, by the organisers that entries were planned with. */
export const listTrainings = async (
  deps: ListRecordsDeps,
  { actor, query }: ListTrainingsCall,
): Promise<Outcome<TrainingPage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listRecords(deps, { operation: 'list-trainings', type: 'training-entry', actor, query });
  if (listed.outcome === 'refused') return listed;
  const records = listed.value.items.map(({ record }) => record);
  const courseware = new Map<string, CoursewareItem[]>();
  for (const { fact, filedBy } of await recordsOfPeriod(deps.facts, records, 'courseware')) {
    if (fact.type !== 'courseware' || filedBy === null) continue;
    const { id, of, fileName, receivedAt } = fact;
    courseware.set(of, [...(courseware.get(of) ?? []), { id, fileName, filedBy, receivedAt }]);
  }
  const threads = await threadsOf(deps.facts, records, TRAINING_THREAD);
  const roster = (await deps.departments.read(actor.departmentId))?.staff ?? [];
  const names: Names = new Map(roster.map(({ id, name }) => [id, name]));
  const items = threads.map((thread) => itemOf(thread, courseware, names)).filter((item) => isAskedFor(query, item));
  return done({ items, nextCursor: listed.value.nextCursor });
};

const isAskedFor = ({ topic, state }: ListTrainingsCall['query'], item: TrainingItem): boolean =>
  (topic === undefined || topic === item.topic) && (state === undefined || state === item.state);

const itemOf = (thread: TrainingThread, courseware: CoursewareByEntry, names: Names): TrainingItem => {
  const view = viewOfTraining(thread);
  const { id, kind, date } = view.entry;
  const { topic, title, organiserId, coOrganiserIds, cancelled } = view;
  return {
    id,
    kind,
    date,
    topic,
    title,
    organiserId,
    organiserName: names.get(organiserId) ?? null,
    coOrganiserIds: [...coOrganiserIds],
    coOrganiserNames: coOrganiserIds.flatMap((id) => names.get(id) ?? []),
    state: cancelled === null ? 'standing' : 'cancelled',
    courseware: courseware.get(id) ?? [],
    versions: [planned(thread, view), ...view.history.map(versionOf)],
  };
};

const planned = ({ record }: TrainingThread, { entry }: TrainingView): TrainingVersion => ({
  at: entry.receivedAt,
  by: record.filedBy ?? entry.organiserId,
  change: 'plan',
  text: entry.title,
});

const versionOf = ({ receivedAt, by, step }: TrainingView['history'][number]): TrainingVersion => ({
  at: receivedAt,
  by,
  change: step.change,
  text: step.change === 'cancel' ? step.reason : step.title,
});
