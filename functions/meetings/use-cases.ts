import type { Call } from '../../shared/ports/call.ts';
import { addSession, type AddSessionDeps } from './add-session.ts';
import { cancelSession } from './cancel-session.ts';
import { correctAttendance } from './correct-attendance.ts';
import { enterAttendance } from './enter-attendance.ts';
import { listAttendance, type ListAttendanceDeps } from './list-attendance.ts';
import { listSessions } from './list-sessions.ts';
import { correctMinutes, listMinutes, recordMinutes } from './minutes.ts';
import { generateSessions, type PlanSessionsDeps, showSessionPlan } from './plan-sessions.ts';
import { takeAttendance, type TakeAttendanceDeps } from './take-attendance.ts';

export const meetingUseCases = (deps: AddSessionDeps & PlanSessionsDeps & TakeAttendanceDeps & ListAttendanceDeps) => ({
  'add-session': (call: Call<'add-session'>) => addSession(deps, call),
  'list-sessions': (call: Call<'list-sessions'>) => listSessions(deps, call),
  'show-session-plan': (call: Call<'show-session-plan'>) => showSessionPlan(deps, call),
  'generate-sessions': (call: Call<'generate-sessions'>) => generateSessions(deps, call),
  'cancel-session': (call: Call<'cancel-session'>) => cancelSession(deps, call),
  'take-attendance': (call: Call<'take-attendance'>) => takeAttendance(deps, call),
  'enter-attendance': (call: Call<'enter-attendance'>) => enterAttendance(deps, call),
  'list-attendance': (call: Call<'list-attendance'>) => listAttendance(deps, call),
  'correct-attendance': (call: Call<'correct-attendance'>) => correctAttendance(deps, call),
  'record-minutes': (call: Call<'record-minutes'>) => recordMinutes(deps, call),
  'list-minutes': (call: Call<'list-minutes'>) => listMinutes(deps, call),
  'correct-minutes': (call: Call<'correct-minutes'>) => correctMinutes(deps, call),
});
