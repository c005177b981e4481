import { type Shelf, openShelf } from '../device/shelf.ts';
import { type Draft, draftSchemaOf } from '../outbox/draft.ts';
import { type DraftContent, DraftContentSchema } from './log-content.ts';

/** One person's drafts on this device, by the day the log is for. */
export const openDrafts = (staffId: string): Shelf<Draft<DraftContent>> =>
  openShelf(`baifang.draft.daily-log.${staffId}.`, draftSchemaOf(DraftContentSchema));
