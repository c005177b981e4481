import {
  AttendancePageSchema,
  AttendanceParamsSchema,
  AttendanceTakenSchema,
  CorrectAttendanceSchema,
  EnterAttendanceSchema,
  ListAttendanceQuerySchema,
  TakeAttendanceSchema,
} from '../attendance.ts';
import {
  AddSessionSchema,
  CancelSessionSchema,
  GenerateSessionsSchema,
  ListMinutesQuerySchema,
  ListSessionsQuerySchema,
  MinutesPageSchema,
  MinutesParamsSchema,
  RecordMinutesSchema,
  SessionPageSchema,
  SessionParamsSchema,
  SessionPlanParamsSchema,
  SessionPlanSchema,
} from '../sessions.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const meetingsContracts = {
  'add-session': { ...submits, body: AddSessionSchema },
  'list-sessions': { ...reads, query: ListSessionsQuerySchema, response: SessionPageSchema },
  'show-session-plan': { ...reads, params: SessionPlanParamsSchema, response: SessionPlanSchema },
  'generate-sessions': {
    ...submits,
    params: SessionPlanParamsSchema,
    body: GenerateSessionsSchema,
    response: SessionPlanSchema,
  },
  'cancel-session': { ...submits, params: SessionParamsSchema, body: CancelSessionSchema },
  'take-attendance': {
    ...submits,
    params: SessionParamsSchema,
    body: TakeAttendanceSchema,
    response: AttendanceTakenSchema,
  },
  'enter-attendance': { ...submits, body: EnterAttendanceSchema, response: AttendanceTakenSchema },
  'list-attendance': { ...reads, query: ListAttendanceQuerySchema, response: AttendancePageSchema },
  'correct-attendance': { ...submits, params: AttendanceParamsSchema, body: CorrectAttendanceSchema },
  'record-minutes': { ...submits, params: SessionParamsSchema, body: RecordMinutesSchema },
  'list-minutes': {
    ...reads,
    params: SessionParamsSchema,
    query: ListMinutesQuerySchema,
    response: MinutesPageSchema,
  },
  'correct-minutes': { ...submits, params: MinutesParamsSchema, body: RecordMinutesSchema },
} as const satisfies ContractsOf<'meetings'>;
