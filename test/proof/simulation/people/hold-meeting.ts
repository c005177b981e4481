import { AttendanceTakenSchema } from '../../../../shared/contracts/http/attendance.ts';
import { instantOf, MANAGER, WORKERS } from '../department.ts';
import type { Deed } from '../story/deeds.ts';
import { bodies, MEETING_STARTS_AFTER } from './bodies.ts';
import type { Performer } from './performer.ts';

/** A morning meeting in half an hour, its marks, and the mark that was wrong put right. */
export const holdMeeting = async (
  performer: Performer,
  deed: Extract<Deed, { readonly kind: 'hold-meeting' }>,
): Promise<void> => {
  const startsAt = instantOf(deed.at).add(MEETING_STARTS_AFTER);
  const body = bodies.session(startsAt.toString(), performer.markOf('session'));
  const session = await performer.file('session', 'add-session', { as: MANAGER, body });
  if (session === null) return;
  await performer.wait({ minutes: MEETING_STARTS_AFTER.minutes + 10 });
  const wrong = await takeMarks(performer, session.id, deed.absent);
  if (wrong === null || deed.corrected === null) return;
  await performer.wait(deed.corrected);
  const corrected = await performer.ask('correction', 'correct-attendance', {
    as: MANAGER,
    params: { attendanceId: wrong },
    body: { status: 'present' },
  });
  if (corrected?.status === 201) performer.keep('correction', corrected.body);
};

/** The id of the mark of whoever was absent; null where the marks were refused. */
const takeMarks = async (performer: Performer, sessionId: string, absent: string): Promise<string | null> => {
  const marks = WORKERS.map((staffId) => ({ staffId, status: staffId === absent ? 'absent' : 'present' }));
  const taken = await performer.ask('marks', 'take-attendance', {
    as: MANAGER,
    params: { sessionId },
    body: { marks },
  });
  if (taken?.status !== 201) return null;
  const recorded = AttendanceTakenSchema.parse(taken.body).marks;
  for (const { staffId, receipt } of recorded) performer.keep(`mark-${staffId}`, receipt);
  return recorded.find(({ staffId }) => staffId === absent)?.receipt.id ?? null;
};
