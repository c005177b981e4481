import { openShelf } from '../device/shelf.ts';
import { CallRecordSchema } from './call-record.ts';

/** Half-typed call records survive a reload and the way to the sign-in page; by checker, person and day. */
export const callRecordDrafts = openShelf('baifang.draft.spot-check.', CallRecordSchema);
