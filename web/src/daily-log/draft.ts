import { logDraftPrefix } from '../device/kept-names.ts';
import { type Shelf, openShelf } from '../device/shelf.ts';
import { type Draft, draftSchemaOf } from '../outbox/draft.ts';
import { type DraftContent, DraftContentSchema } from './log-content.ts';

/** One person's drafts on this device, by the day the log is for. */
export const openDrafts = (staffId: string): Shelf<Draft<DraftContent>> =>
  openShelf(logDraftPrefix(staffId), draftSchemaOf(DraftContentSchema));
