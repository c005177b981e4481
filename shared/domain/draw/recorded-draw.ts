import type { FabricationHint } from './fabrication-hints.ts';
import type { DrawnLog } from './draw-spot-checks.ts';

/** A log that a draw has named, and what makes it worth a look. */
export interface DrawnCheck extends Pick<DrawnLog, 'staffId' | 'unitId' | 'because'> {
  readonly logId: string;
  readonly logDate: string;
  readonly hints: readonly Pick<FabricationHint, 'kind' | 'besides'>[];
}

/** The draw of a week's spot checks (4.2), recorded once: whoever has the facts and the ledger can draw it again. */
export interface RecordedDraw {
  readonly id: string;
  readonly type: 'spot-check-draw';
  readonly receivedAt: string;
  readonly week: string;
  readonly everyWeeks: number;
  /** The ledger entry whose hash is part of the seed; null when there was none before the week ended. */
  readonly ledgerEntry: { readonly month: string; readonly sequence: number; readonly hash: string } | null;
  /** SHA-256 over the counted logs of the week, the other part of the seed. */
  readonly logsDigest: string;
  readonly seed: string;
  readonly checks: readonly DrawnCheck[];
}
