import type { LocalText } from './story.ts';

/** When a second step follows the first; null: it never does. */
export type Later = { readonly minutes: number } | null;

/** Something that people do, over one or more requests. */
export type Deed = { readonly at: LocalText } &
  /** `twice`: by an impatient finger, under the same key. */
  (
    | {
        readonly kind: 'file-log';
        readonly by: string;
        readonly date: string;
        readonly visits: number;
        readonly twice: boolean;
      }
    | {
        readonly kind: 'take-leave';
        readonly by: string;
        readonly from: string;
        readonly to: string;
        readonly rejected: Later;
      }
    | { readonly kind: 'explain'; readonly by: string; readonly date: string; readonly rejected: Later }
    | { readonly kind: 'hold-meeting'; readonly absent: string; readonly corrected: Later }
    | {
        readonly kind: 'check-log';
        readonly of: string;
        readonly date: string;
        readonly verdict: 'match' | 'mismatch';
        readonly corrected: Later;
      }
    | { readonly kind: 'register-prospect'; readonly by: string; readonly company: number }
    | { readonly kind: 'appeal'; readonly by: string; readonly decided: Later; readonly verdict: 'upheld' | 'reversed' }
    | { readonly kind: 'change-policy'; readonly change: number; readonly from: string; readonly released: Later }
    | { readonly kind: 'confirm-month'; readonly month: string }
    | { readonly kind: 'declare-outage'; readonly from: LocalText; readonly until: LocalText }
    | { readonly kind: 'look'; readonly by: string }
  );
