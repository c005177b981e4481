import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { openShelf } from '../device/shelf.ts';
import { useMe } from '../me/me.ts';
import { type MarkDraft, MarkDraftSchema } from './mark-fields.ts';

/** Marks tapped and not yet saved, by the person they are about. */
const SheetSchema = z.record(z.string(), MarkDraftSchema);
export type Sheet = z.infer<typeof SheetSchema>;

const sheets = openShelf('baifang.draft.attendance.', SheetSchema);
const NOTHING: Sheet = {};

/** The unsaved marks of a session on this device, apart for each person who takes attendance on it. */
export function useSheet(sessionId: string) {
  const key = `${useMe().staffId}.${sessionId}`;
  const sheet = useSyncExternalStore(sheets.subscribe, sheets.all).get(key) ?? NOTHING;
  const keep = (next: Sheet) => {
    if (Object.keys(next).length === 0) sheets.remove(key);
    else sheets.put(key, next);
  };
  const mark = (staffId: string, draft: MarkDraft | null) => {
    // Read at once: keys pressed quickly must not overwrite each other.
    const others = Object.entries(sheets.all().get(key) ?? NOTHING).filter(([id]) => id !== staffId);
    keep(Object.fromEntries(draft === null ? others : [...others, [staffId, draft]]));
  };
  return { sheet, keep, mark };
}
