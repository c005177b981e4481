import type { NoticeKind, NoticeRequest } from '../ledger/entry.ts';

interface NoticeRule {
  /** Whether its reader may do without. */
  readonly optional: boolean;
  /** What cannot wait for the end of somebody's quiet hours. */
  readonly urgent: boolean;
}

export const NOTICE_RULES = {
  'log-reminder': { optional: true, urgent: true },
  'log-missing': { optional: false, urgent: false },
  'deadline-digest': { optional: true, urgent: false },
  'policy-reminder': { optional: false, urgent: false },
  'deadline-moved': { optional: false, urgent: true },
  'session-announced': { optional: true, urgent: false },
  'appeal-reminder': { optional: false, urgent: false },
  'address-suspended': { optional: false, urgent: false },
  'month-draft': { optional: false, urgent: false },
  'month-statement': { optional: false, urgent: false },
  'quarter-pack': { optional: true, urgent: false },
  'year-statement': { optional: false, urgent: false },
} as const satisfies Readonly<Record<NoticeKind, NoticeRule>>;

type NoticeRules = typeof NOTICE_RULES;

export type OptionalNoticeKind = {
  [Kind in NoticeKind]: NoticeRules[Kind]['optional'] extends true ? Kind : never;
}[NoticeKind];

export const NOTICE_KINDS = Object.keys(NOTICE_RULES) as readonly NoticeKind[];

export const isOptional = (kind: NoticeKind): kind is OptionalNoticeKind => NOTICE_RULES[kind].optional;

export const OPTIONAL_NOTICE_KINDS: readonly OptionalNoticeKind[] = NOTICE_KINDS.filter(isOptional);

/** What belongs into a calendar. */
export type TimedNotice = Extract<NoticeRequest, { readonly kind: 'session-announced' | 'deadline-moved' }>;

export const hasTime = (notice: NoticeRequest): notice is TimedNotice =>
  notice.kind === 'session-announced' || notice.kind === 'deadline-moved';
