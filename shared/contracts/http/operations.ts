/** What each operation of ROUTES takes and answers. Refusals of every operation are problems (see problems.ts). */

import type * as z from 'zod';
import type { OperationId } from '../routes.ts';
import { ClosedYearParamsSchema, ClosedYearSchema, ShowClosedYearQuerySchema } from './years.ts';
import { QuarterPackParamsSchema } from './quarter-packs.ts';
import { TodaySchema } from './today.ts';
import {
  AppealPageSchema,
  AppealParamsSchema,
  DecideAppealSchema,
  FileAppealSchema,
  ListAppealsQuerySchema,
} from './appeals.ts';
import {
  AttendancePageSchema,
  AttendanceParamsSchema,
  AttendanceTakenSchema,
  CorrectAttendanceSchema,
  EnterAttendanceSchema,
  ListAttendanceQuerySchema,
  TakeAttendanceSchema,
} from './attendance.ts';
import {
  CaseFileSchema,
  CasePageSchema,
  CaseParamsSchema,
  CaseProgressSchema,
  CloseCaseSchema,
  HandOverCaseSchema,
  ListCasesQuerySchema,
  MarkPapersSchema,
  NoteCaseSchema,
  OpenCaseSchema,
  ReviewCaseSchema,
} from './cases.ts';
import {
  CalendarDayParamsSchema,
  CalendarYearParamsSchema,
  CalendarYearSchema,
  HolidaysPreviewSchema,
  ImportHolidaysSchema,
  PreviewHolidaysSchema,
  RemoveCalendarOverrideSchema,
  SetCalendarOverrideSchema,
} from './calendar.ts';
import {
  AnnounceCompetitionSchema,
  CompetitionPageSchema,
  CompetitionParamsSchema,
  CompetitionSchema,
  CompetitionStandingsSchema,
  ListCompetitionsQuerySchema,
} from './competitions.ts';
import {
  CheckClientSchema,
  ClientCheckSchema,
  ClientPageSchema,
  ListClientsQuerySchema,
  SubmitClientSchema,
} from './clients.ts';
import { DailyLogPageSchema, ListDailyLogsQuerySchema, SubmitDailyLogSchema } from './daily-logs.ts';
import { MonthDaysSchema, ShowDaysParamsSchema, ShowDaysQuerySchema } from './days.ts';
import { ExcusePageSchema, ExcuseParamsSchema, SubmitExcuseSchema } from './excuses.ts';
import {
  GrantIncentivesSchema,
  IncentivePageSchema,
  IncentiveParamsSchema,
  ListIncentivesQuerySchema,
  RecordPaymentSchema,
} from './incentives.ts';
import {
  LeavePageSchema,
  LeaveParamsSchema,
  ListAbsencesQuerySchema,
  SubmitLeaveSchema,
  SubmitRejectionSchema,
} from './leaves.ts';
import { MeSchema } from './me.ts';
import { CompleteTaskSchema, ListTasksQuerySchema, TaskPageSchema, TaskParamsSchema } from './tasks.ts';
import { MonthPackParamsSchema, MonthPackQuerySchema } from './month-packs.ts';
import { CommendationSchema, MonthParamsSchema, MonthReviewSchema, SealedPackSchema } from './months.ts';
import {
  CalendarFeedSchema,
  ListNoticeKindsQuerySchema,
  NoticeKindPageSchema,
  NoticeKindParamsSchema,
  NoticePreferencesSchema,
  NoticePreviewSchema,
  SaveNoticePreferencesSchema,
} from './notices.ts';
import {
  DeclareOutageSchema,
  ListOutagesQuerySchema,
  OutagePageSchema,
  OutagePreviewSchema,
  OutageSchema,
  PreviewOutageSchema,
} from './outages.ts';
import {
  AcknowledgementSchema,
  ListPoliciesQuerySchema,
  PolicyDifferenceSchema,
  PolicyPageSchema,
  PolicyParamsSchema,
  PolicyPreviewSchema,
  PolicySchema,
  PolicyWhatIfQuerySchema,
  PolicyWhatIfSchema,
  PreviewPolicySchema,
  ProposePolicySchema,
  UnacknowledgedPageSchema,
  UnacknowledgedQuerySchema,
} from './policies.ts';
import {
  AddStaffMemberSchema,
  AddUnitSchema,
  AssignStaffMemberSchema,
  ChangeStaffDetailsSchema,
  EnterStaffMemberSchema,
  ListStaffQuerySchema,
  RecordDepartureSchema,
  RenameUnitSchema,
  StaffFileSchema,
  StaffPageSchema,
  StaffParamsSchema,
  StaffVersionSchema,
  UnitListSchema,
  UnitParamsSchema,
  UnitSchema,
} from './roster.ts';
import {
  ClientListPageSchema,
  FieldRegistrationPageSchema,
  InventoryPageSchema,
  ListFormsQuerySchema,
  MonthlyPlanPageSchema,
  ProposedInventorySchema,
  SubmitClientListSchema,
  SubmitFieldRegistrationSchema,
  SubmitInventorySchema,
  SubmitMonthlyPlanSchema,
  SubmitWeeklyPlanSchema,
  WeeklyPlanPageSchema,
} from './plans.ts';
import {
  AccessPageSchema,
  ListAccessesQuerySchema,
  MyDataQuerySchema,
  RevealedPhonesSchema,
  RevealPhonesSchema,
} from './privacy.ts';
import {
  CheckProspectSchema,
  FollowUpPageSchema,
  ListFollowUpsQuerySchema,
  ListProspectVisitsQuerySchema,
  ListProspectsQuerySchema,
  ProspectCheckSchema,
  ProspectItemSchema,
  ProspectPageSchema,
  ProspectParamsSchema,
  ProspectReceiptSchema,
  ProspectVisitPageSchema,
  SubmitFollowUpSchema,
  SubmitProspectSchema,
} from './prospects.ts';
import { ReceiptSchema, ReceiptsSchema } from './receipt.ts';
import { RulingExplanationSchema, RulingParamsSchema } from './ruling-explanations.ts';
import { ListRulingsQuerySchema, RulingPageSchema } from './rulings.ts';
import { EnterScoresSchema, ListScoresQuerySchema, ScorePageSchema } from './scores.ts';
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
} from './sessions.ts';
import { NoFieldsSchema } from './shapes.ts';
import {
  CorrectSpotCheckSchema,
  DrawPageSchema,
  DrawParamsSchema,
  DrawSpotChecksSchema,
  ListDrawsQuerySchema,
  ListSpotChecksQuerySchema,
  RecordSpotCheckSchema,
  SpotCheckDrawSchema,
  SpotCheckPageSchema,
  SpotCheckParamsSchema,
} from './spot-checks.ts';
import { MonthStandingsSchema, ShowStandingsParamsSchema, ShowStandingsQuerySchema } from './standings.ts';
import {
  CommentOnSuggestionSchema,
  DecideSuggestionSchema,
  ListSuggestionsQuerySchema,
  ProposeSuggestionSchema,
  ShowSuggestionQuerySchema,
  SuggestionPageSchema,
  SuggestionParamsSchema,
  SuggestionSchema,
} from './suggestions.ts';
import { FileSchema, SheetFileSchema } from './files.ts';
import { LedgerEntryPageSchema, LedgerParamsSchema, ListLedgerEntriesQuerySchema } from './ledger-entries.ts';
import {
  DeadLettersPageSchema,
  DeadLettersParamsSchema,
  ListDeadLettersQuerySchema,
  ReplayedLettersSchema,
} from './dead-letters.ts';
import { ListRunsQuerySchema, ReplaySchema, RunPageSchema, RunParamsSchema } from './runs.ts';
import { FormParamsSchema, UploadPreviewSchema } from './uploads.ts';
import { ImportPageSchema, ImportParamsSchema, ImportSchema, ListImportsQuerySchema } from './imports.ts';
import {
  AddCoursewareSchema,
  CancelTrainingSchema,
  CoursewareDownloadSchema,
  CoursewareParamsSchema,
  CoursewareUploadSchema,
  ListTrainingsQuerySchema,
  PlanTrainingSchema,
  ProposeSwapSchema,
  ReviseTrainingSchema,
  RotaParamsSchema,
  SpeakerRotaSchema,
  SwapParamsSchema,
  TrainingPageSchema,
  TrainingParamsSchema,
} from './trainings.ts';
import {
  ChangeWebhookSchema,
  CreateWebhookSchema,
  ListWebhooksQuerySchema,
  TryWebhookSchema,
  WebhookPageSchema,
  WebhookParamsSchema,
  WebhookSchema,
  WebhookSecretSchema,
  WebhookTrialSchema,
} from './webhooks.ts';
import {
  EnterFiguresSchema,
  FiguresPageSchema,
  ListFiguresQuerySchema,
  ShowYearParamsSchema,
  ShowYearQuerySchema,
  YearPageSchema,
} from './year-figures.ts';

export interface OperationContract {
  /** Path parameters. */
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** An object sent as JSON, or as a form with bracketed names; operations that only read take none. */
  readonly body: z.ZodObject;
  readonly status: 200 | 201;
  readonly response: z.ZodObject;
}

const reads = { params: NoFieldsSchema, query: NoFieldsSchema, body: NoFieldsSchema, status: 200 } as const;
const submits = { ...reads, status: 201, response: ReceiptSchema } as const;
/** Administration answers with what it changed, as it stands now. */
const writes = { ...reads, status: 201 } as const;
const entersSheet = { ...submits, response: ReceiptsSchema } as const;

export const CONTRACTS = {
  'submit-daily-log': { ...submits, body: SubmitDailyLogSchema },
  'list-daily-logs': { ...reads, query: ListDailyLogsQuerySchema, response: DailyLogPageSchema },
  'who-am-i': { ...reads, response: MeSchema },
  'show-today': { ...reads, response: TodaySchema },
  'submit-leave': { ...submits, body: SubmitLeaveSchema },
  'list-leaves': { ...reads, query: ListAbsencesQuerySchema, response: LeavePageSchema },
  'reject-leave': { ...submits, params: LeaveParamsSchema, body: SubmitRejectionSchema },
  'submit-excuse': { ...submits, body: SubmitExcuseSchema },
  'list-excuses': { ...reads, query: ListAbsencesQuerySchema, response: ExcusePageSchema },
  'reject-excuse': { ...submits, params: ExcuseParamsSchema, body: SubmitRejectionSchema },
  'list-rulings': { ...reads, query: ListRulingsQuerySchema, response: RulingPageSchema },
  'explain-ruling': { ...reads, params: RulingParamsSchema, response: RulingExplanationSchema },
  'list-ledger-entries': {
    ...reads,
    params: LedgerParamsSchema,
    query: ListLedgerEntriesQuerySchema,
    response: LedgerEntryPageSchema,
  },
  'show-standings': {
    ...reads,
    params: ShowStandingsParamsSchema,
    query: ShowStandingsQuerySchema,
    response: MonthStandingsSchema,
  },
  'show-days': {
    ...reads,
    params: ShowDaysParamsSchema,
    query: ShowDaysQuerySchema,
    response: MonthDaysSchema,
  },
  'list-units': { ...reads, response: UnitListSchema },
  'add-unit': { ...writes, body: AddUnitSchema, response: UnitSchema },
  'rename-unit': { ...writes, params: UnitParamsSchema, body: RenameUnitSchema, response: UnitSchema },
  'list-staff': { ...reads, query: ListStaffQuerySchema, response: StaffPageSchema },
  'show-staff-member': { ...reads, params: StaffParamsSchema, response: StaffFileSchema },
  'add-staff-member': { ...writes, body: AddStaffMemberSchema, response: StaffVersionSchema },
  'enter-staff-member': { ...writes, body: EnterStaffMemberSchema, response: StaffVersionSchema },
  'change-staff-details': {
    ...writes,
    params: StaffParamsSchema,
    body: ChangeStaffDetailsSchema,
    response: StaffVersionSchema,
  },
  'record-departure': {
    ...writes,
    params: StaffParamsSchema,
    body: RecordDepartureSchema,
    response: StaffVersionSchema,
  },
  'assign-staff-member': {
    ...writes,
    params: StaffParamsSchema,
    body: AssignStaffMemberSchema,
    response: StaffVersionSchema,
  },
  'list-policies': { ...reads, query: ListPoliciesQuerySchema, response: PolicyPageSchema },
  'propose-policy': { ...writes, body: ProposePolicySchema, response: PolicySchema },
  'preview-policy': { ...reads, body: PreviewPolicySchema, response: PolicyPreviewSchema },
  'show-policy-difference': { ...reads, params: PolicyParamsSchema, response: PolicyDifferenceSchema },
  'show-policy-what-if': {
    ...reads,
    params: PolicyParamsSchema,
    query: PolicyWhatIfQuerySchema,
    response: PolicyWhatIfSchema,
  },
  'release-policy': { ...writes, params: PolicyParamsSchema, response: PolicySchema },
  'withdraw-policy': { ...writes, params: PolicyParamsSchema, response: PolicySchema },
  'acknowledge-policy': { ...writes, params: PolicyParamsSchema, response: AcknowledgementSchema },
  'list-unacknowledged': {
    ...reads,
    params: PolicyParamsSchema,
    query: UnacknowledgedQuerySchema,
    response: UnacknowledgedPageSchema,
  },
  'list-notice-kinds': { ...reads, query: ListNoticeKindsQuerySchema, response: NoticeKindPageSchema },
  'preview-notice': { ...reads, params: NoticeKindParamsSchema, response: NoticePreviewSchema },
  'show-notice-preferences': { ...reads, response: NoticePreferencesSchema },
  'save-notice-preferences': { ...writes, body: SaveNoticePreferencesSchema, response: NoticePreferencesSchema },
  'show-calendar-feed': { ...reads, response: CalendarFeedSchema },
  'renew-calendar-feed': { ...writes, response: CalendarFeedSchema },
  'preview-outage': { ...reads, body: PreviewOutageSchema, response: OutagePreviewSchema },
  'declare-outage': { ...writes, body: DeclareOutageSchema, response: OutageSchema },
  'list-outages': { ...reads, query: ListOutagesQuerySchema, response: OutagePageSchema },
  'show-calendar': { ...reads, params: CalendarYearParamsSchema, response: CalendarYearSchema },
  'set-calendar-override': {
    ...writes,
    params: CalendarYearParamsSchema,
    body: SetCalendarOverrideSchema,
    response: CalendarYearSchema,
  },
  'remove-calendar-override': {
    ...writes,
    params: CalendarDayParamsSchema,
    body: RemoveCalendarOverrideSchema,
    response: CalendarYearSchema,
  },
  'preview-holidays': {
    ...reads,
    params: CalendarYearParamsSchema,
    body: PreviewHolidaysSchema,
    response: HolidaysPreviewSchema,
  },
  'import-holidays': {
    ...writes,
    params: CalendarYearParamsSchema,
    body: ImportHolidaysSchema,
    response: CalendarYearSchema,
  },
  'propose-suggestion': { ...submits, body: ProposeSuggestionSchema },
  'list-suggestions': { ...reads, query: ListSuggestionsQuerySchema, response: SuggestionPageSchema },
  'show-suggestion': {
    ...reads,
    params: SuggestionParamsSchema,
    query: ShowSuggestionQuerySchema,
    response: SuggestionSchema,
  },
  'comment-on-suggestion': { ...submits, params: SuggestionParamsSchema, body: CommentOnSuggestionSchema },
  'adopt-suggestion': { ...submits, params: SuggestionParamsSchema, body: DecideSuggestionSchema },
  'decline-suggestion': { ...submits, params: SuggestionParamsSchema, body: DecideSuggestionSchema },
  'announce-competition': { ...submits, body: AnnounceCompetitionSchema },
  'list-competitions': { ...reads, query: ListCompetitionsQuerySchema, response: CompetitionPageSchema },
  'show-competition': { ...reads, params: CompetitionParamsSchema, response: CompetitionSchema },
  'amend-competition': { ...submits, params: CompetitionParamsSchema, body: AnnounceCompetitionSchema },
  'show-competition-standings': {
    ...reads,
    params: CompetitionParamsSchema,
    response: CompetitionStandingsSchema,
  },
  'grant-incentives': { ...entersSheet, params: CompetitionParamsSchema, body: GrantIncentivesSchema },
  'list-incentives': { ...reads, query: ListIncentivesQuerySchema, response: IncentivePageSchema },
  'record-payment': { ...submits, params: IncentiveParamsSchema, body: RecordPaymentSchema },
  'enter-scores': { ...entersSheet, body: EnterScoresSchema },
  'list-scores': { ...reads, query: ListScoresQuerySchema, response: ScorePageSchema },
  'enter-targets': { ...entersSheet, body: EnterFiguresSchema },
  'list-targets': { ...reads, query: ListFiguresQuerySchema, response: FiguresPageSchema },
  'enter-results': { ...entersSheet, body: EnterFiguresSchema },
  'list-results': { ...reads, query: ListFiguresQuerySchema, response: FiguresPageSchema },
  'show-year-results': {
    ...reads,
    params: ShowYearParamsSchema,
    query: ShowYearQuerySchema,
    response: YearPageSchema,
  },
  'open-case': { ...submits, body: OpenCaseSchema },
  'list-cases': { ...reads, query: ListCasesQuerySchema, response: CasePageSchema },
  'show-case': { ...reads, params: CaseParamsSchema, response: CaseFileSchema },
  'mark-case-papers': { ...submits, params: CaseParamsSchema, body: MarkPapersSchema },
  'note-case': { ...submits, params: CaseParamsSchema, body: NoteCaseSchema },
  'hand-over-case': { ...submits, params: CaseParamsSchema, body: HandOverCaseSchema },
  'submit-case': { ...submits, params: CaseParamsSchema },
  'review-case': { ...submits, params: CaseParamsSchema, body: ReviewCaseSchema },
  'close-case': { ...submits, params: CaseParamsSchema, body: CloseCaseSchema },
  'answer-case-progress': { ...reads, params: CaseParamsSchema, response: CaseProgressSchema },
  'plan-training': { ...submits, body: PlanTrainingSchema },
  'list-trainings': { ...reads, query: ListTrainingsQuerySchema, response: TrainingPageSchema },
  'revise-training': { ...submits, params: TrainingParamsSchema, body: ReviseTrainingSchema },
  'cancel-training': { ...submits, params: TrainingParamsSchema, body: CancelTrainingSchema },
  'add-courseware': {
    ...submits,
    params: TrainingParamsSchema,
    body: AddCoursewareSchema,
    response: CoursewareUploadSchema,
  },
  'download-courseware': { ...reads, params: CoursewareParamsSchema, response: CoursewareDownloadSchema },
  'publish-speaker-rota': { ...submits, params: RotaParamsSchema },
  'show-speaker-rota': { ...reads, params: RotaParamsSchema, response: SpeakerRotaSchema },
  'propose-speaker-swap': { ...submits, params: RotaParamsSchema, body: ProposeSwapSchema },
  'accept-speaker-swap': { ...submits, params: SwapParamsSchema },
  'file-appeal': { ...submits, body: FileAppealSchema },
  'list-appeals': { ...reads, query: ListAppealsQuerySchema, response: AppealPageSchema },
  'decide-appeal': { ...submits, params: AppealParamsSchema, body: DecideAppealSchema },
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
  'draw-spot-checks': {
    ...submits,
    params: DrawParamsSchema,
    body: DrawSpotChecksSchema,
    response: SpotCheckDrawSchema,
  },
  'list-spot-check-draws': { ...reads, query: ListDrawsQuerySchema, response: DrawPageSchema },
  'record-spot-check': { ...submits, body: RecordSpotCheckSchema },
  'list-spot-checks': { ...reads, query: ListSpotChecksQuerySchema, response: SpotCheckPageSchema },
  'correct-spot-check': { ...submits, params: SpotCheckParamsSchema, body: CorrectSpotCheckSchema },
  'read-template': { ...reads, params: FormParamsSchema, response: FileSchema },
  'preview-upload': { ...reads, params: FormParamsSchema, body: SheetFileSchema, response: UploadPreviewSchema },
  'upload-forms': { ...entersSheet, params: FormParamsSchema, body: SheetFileSchema },
  'start-import': { ...writes, params: FormParamsSchema, body: SheetFileSchema, response: ImportSchema },
  'list-imports': { ...reads, query: ListImportsQuerySchema, response: ImportPageSchema },
  'show-import': { ...reads, params: ImportParamsSchema, response: ImportSchema },
  'confirm-import': { ...writes, params: ImportParamsSchema, response: ImportSchema },
  'show-month': { ...reads, params: MonthParamsSchema, response: MonthReviewSchema },
  'confirm-month': { ...submits, params: MonthParamsSchema },
  'show-commendation': { ...reads, params: MonthParamsSchema, response: CommendationSchema },
  'show-sealed-pack': { ...reads, params: MonthParamsSchema, response: SealedPackSchema },
  'list-tasks': { ...reads, query: ListTasksQuerySchema, response: TaskPageSchema },
  'show-closed-year': {
    ...reads,
    params: ClosedYearParamsSchema,
    query: ShowClosedYearQuerySchema,
    response: ClosedYearSchema,
  },
  'complete-task': { ...submits, params: TaskParamsSchema, body: CompleteTaskSchema },
  'export-quarter-pack': {
    ...reads,
    params: QuarterPackParamsSchema,
    query: MonthPackQuerySchema,
    response: FileSchema,
  },
  'export-month-pack': {
    ...reads,
    params: MonthPackParamsSchema,
    query: MonthPackQuerySchema,
    response: FileSchema,
  },
  'reveal-phones': { ...submits, body: RevealPhonesSchema, response: RevealedPhonesSchema },
  'list-accesses': { ...reads, query: ListAccessesQuerySchema, response: AccessPageSchema },
  'export-my-data': { ...reads, query: MyDataQuerySchema, response: FileSchema },
  'create-webhook': { ...writes, body: CreateWebhookSchema, response: WebhookSecretSchema },
  'list-webhooks': { ...reads, query: ListWebhooksQuerySchema, response: WebhookPageSchema },
  'show-webhook': { ...reads, params: WebhookParamsSchema, response: WebhookSchema },
  'change-webhook': { ...writes, params: WebhookParamsSchema, body: ChangeWebhookSchema, response: WebhookSchema },
  'rotate-webhook-secret': { ...writes, params: WebhookParamsSchema, response: WebhookSecretSchema },
  'revoke-webhook': { ...writes, params: WebhookParamsSchema, response: WebhookSchema },
  'try-webhook': { ...reads, params: WebhookParamsSchema, body: TryWebhookSchema, response: WebhookTrialSchema },
  'submit-field-registration': { ...submits, body: SubmitFieldRegistrationSchema },
  'list-field-registrations': { ...reads, query: ListFormsQuerySchema, response: FieldRegistrationPageSchema },
  'submit-weekly-plan': { ...submits, body: SubmitWeeklyPlanSchema },
  'list-weekly-plans': { ...reads, query: ListFormsQuerySchema, response: WeeklyPlanPageSchema },
  'submit-monthly-plan': { ...submits, body: SubmitMonthlyPlanSchema },
  'list-monthly-plans': { ...reads, query: ListFormsQuerySchema, response: MonthlyPlanPageSchema },
  'submit-inventory': { ...submits, body: SubmitInventorySchema },
  'list-inventories': { ...reads, query: ListFormsQuerySchema, response: InventoryPageSchema },
  'prefill-inventory': { ...reads, response: ProposedInventorySchema },
  'submit-client-list': { ...submits, body: SubmitClientListSchema },
  'list-client-lists': { ...reads, query: ListFormsQuerySchema, response: ClientListPageSchema },
  'submit-prospect': { ...submits, body: SubmitProspectSchema, response: ProspectReceiptSchema },
  'list-prospects': { ...reads, query: ListProspectsQuerySchema, response: ProspectPageSchema },
  'check-prospect': { ...reads, body: CheckProspectSchema, response: ProspectCheckSchema },
  'show-prospect': { ...reads, params: ProspectParamsSchema, response: ProspectItemSchema },
  'submit-follow-up': { ...submits, params: ProspectParamsSchema, body: SubmitFollowUpSchema },
  'list-follow-ups': {
    ...reads,
    params: ProspectParamsSchema,
    query: ListFollowUpsQuerySchema,
    response: FollowUpPageSchema,
  },
  'list-prospect-visits': {
    ...reads,
    params: ProspectParamsSchema,
    query: ListProspectVisitsQuerySchema,
    response: ProspectVisitPageSchema,
  },
  'submit-client': { ...submits, body: SubmitClientSchema },
  'list-clients': { ...reads, query: ListClientsQuerySchema, response: ClientPageSchema },
  'check-client': { ...reads, body: CheckClientSchema, response: ClientCheckSchema },
  'list-runs': { ...reads, query: ListRunsQuerySchema, response: RunPageSchema },
  'replay-run': { ...writes, params: RunParamsSchema, response: ReplaySchema },
  'list-dead-letters': { ...reads, query: ListDeadLettersQuerySchema, response: DeadLettersPageSchema },
  'replay-dead-letters': { ...writes, params: DeadLettersParamsSchema, response: ReplayedLettersSchema },
} as const satisfies Record<OperationId, OperationContract>;

type Contracts = typeof CONTRACTS;
/** As a client may write it: defaults may be left out. */
export type RequestBody<Op extends OperationId> = z.input<Contracts[Op]['body']>;
export type RequestQuery<Op extends OperationId> = z.input<Contracts[Op]['query']>;
export type RequestParams<Op extends OperationId> = z.input<Contracts[Op]['params']>;
/** As a use case reads it. */
export interface ParsedRequest<Op extends OperationId> {
  readonly params: z.output<Contracts[Op]['params']>;
  readonly query: z.output<Contracts[Op]['query']>;
  readonly body: z.output<Contracts[Op]['body']>;
}
export type ResponseBody<Op extends OperationId> = z.output<Contracts[Op]['response']>;

interface ContractOf<Op extends OperationId> {
  readonly params: z.ZodType<ParsedRequest<Op>['params']>;
  readonly query: z.ZodType<ParsedRequest<Op>['query']>;
  readonly body: z.ZodType<ParsedRequest<Op>['body']>;
  readonly status: 200 | 201;
  readonly response: z.ZodType<ResponseBody<Op>>;
}

/** CONTRACTS for code that is generic in the operation. */
export const contractOf = <Op extends OperationId>(operation: Op): ContractOf<Op> => {
  const contracts: { readonly [Id in OperationId]: ContractOf<Id> } = CONTRACTS;
  return contracts[operation];
};

/** Whether its request is a spreadsheet, however it is sent. */
export const takesSheet = (operation: OperationId): boolean => contractOf(operation).body === SheetFileSchema;

/** Whether it answers with a file instead of JSON. */
export const answersWithFile = (operation: OperationId): boolean => contractOf(operation).response === FileSchema;
