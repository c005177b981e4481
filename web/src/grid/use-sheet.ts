import { useMemo, useState, useSyncExternalStore } from 'react';
import * as z from 'zod';
import { openShelf } from '../device/shelf.ts';
import { type CellId, type CellText, type Changes, cellKey, withTexts } from './changes.ts';
import { type Sheet, type SheetReport, sendSheets } from './send-sheets.ts';

const ChangesSchema = z.record(z.string(), z.string());
const NOTHING: Changes = new Map();
const NOTHING_SENT: SheetReport = { saved: [], receivedAt: null, refused: new Map(), failure: null };

/** Unsaved cells survive a reload and the way to the sign-in page: one set of them for each name. */
function useKeptChanges(kind: string, name: string) {
  const shelf = useMemo(() => openShelf(`baifang.draft.${kind}.`, ChangesSchema), [kind]);
  const kept = useSyncExternalStore(shelf.subscribe, shelf.all).get(name);
  const changes = useMemo<Changes>(() => (kept === undefined ? NOTHING : new Map(Object.entries(kept))), [kept]);
  const keep = (next: Changes) => {
    if (next.size === 0) shelf.remove(name);
    else shelf.put(name, Object.fromEntries(next));
  };
  return { changes, keep };
}

/** A grid's unsaved cells, kept on the device, and their way to the API. */
export function useSheet(kind: string, name: string, held: (cell: CellId) => string) {
  const { changes, keep } = useKeptChanges(kind, name);
  const [sending, setSending] = useState(false);
  const [report, setReport] = useState<SheetReport>(NOTHING_SENT);
  const write = (texts: readonly CellText[]) => {
    keep(withTexts(changes, held, texts));
    const touched = new Set(texts.map(cellKey));
    const refused = new Map([...report.refused].filter(([key]) => !touched.has(key)));
    setReport({ ...NOTHING_SENT, refused });
  };
  const save = async (sheets: readonly Sheet[]): Promise<SheetReport> => {
    setSending(true);
    const next = await sendSheets(sheets);
    const saved = new Set(next.saved.map(cellKey));
    keep(new Map([...changes].filter(([key]) => !saved.has(key))));
    setReport(next);
    setSending(false);
    return next;
  };
  const discard = () => {
    keep(NOTHING);
    setReport(NOTHING_SENT);
  };
  return { changes, write, save, discard, sending, report };
}

export type SheetState = ReturnType<typeof useSheet>;
