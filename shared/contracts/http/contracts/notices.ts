import {
  CalendarFeedSchema,
  ListNoticeKindsQuerySchema,
  NoticeKindPageSchema,
  NoticeKindParamsSchema,
  NoticePreferencesSchema,
  NoticePreviewSchema,
  SaveNoticePreferencesSchema,
} from '../notices.ts';
import { type ContractsOf, reads, writes } from '../operation-contract.ts';

export const noticesContracts = {
  'list-notice-kinds': { ...reads, query: ListNoticeKindsQuerySchema, response: NoticeKindPageSchema },
  'preview-notice': { ...reads, params: NoticeKindParamsSchema, response: NoticePreviewSchema },
  'show-notice-preferences': { ...reads, response: NoticePreferencesSchema },
  'save-notice-preferences': { ...writes, body: SaveNoticePreferencesSchema, response: NoticePreferencesSchema },
  'show-calendar-feed': { ...reads, response: CalendarFeedSchema },
  'renew-calendar-feed': { ...writes, response: CalendarFeedSchema },
} as const satisfies ContractsOf<'notices'>;
