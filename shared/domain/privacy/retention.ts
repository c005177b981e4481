/** What is deleted of a record once its time is over: personal data goes, what the judge reads stays. */

import type { CaseAction } from '../cases/case-records.ts';
import type { RecordedFact, RecordOfType } from '../facts/recorded-fact.ts';
import { addMonths } from '../facts/months.ts';
import { isFilled } from '../names/normalised-name.ts';

/** Who customers' people are, with their numbers; and what staff wrote of visits, plans, absences, checks, cases and appeals. */
export const RETENTION_PARTS = ['contacts', 'texts'] as const;
export type RetentionPart = (typeof RETENTION_PARTS)[number];

/** For how many whole months after its own a record keeps each part. */
export type RetentionTerms = Readonly<Record<RetentionPart, number>>;

/** Stands where something was deleted. The judge only asks whether a field is filled, so what was stays so. */
export const DELETED = '—';

const deleted = (text: string): string => (isFilled(text) ? DELETED : text);

/** Without a part, the fields of it deleted. */
type Deletion<Type extends RecordedFact['type']> = (record: RecordOfType<Type>) => RecordOfType<Type>;
type Deletions = { readonly [Type in RecordedFact['type']]?: Deletion<Type> };

const withoutContact = <Record extends { readonly contact: string; readonly phone: string }>(
  record: Record,
): Record => ({
  ...record,
  contact: deleted(record.contact),
  phone: deleted(record.phone),
});
const withoutReason = <Record extends { readonly reason: string }>(record: Record): Record => ({
  ...record,
  reason: deleted(record.reason),
});
const withoutPlans = <Record extends { readonly done: string; readonly planned: string }>(record: Record): Record => ({
  ...record,
  done: deleted(record.done),
  planned: deleted(record.planned),
});
const withoutNote: Deletion<'spot-check'> = (check) =>
  check.note === undefined || check.note === null ? check : { ...check, note: deleted(check.note) };

const withoutActionTexts = (action: CaseAction): CaseAction => {
  switch (action.action) {
    case 'note':
      return { ...action, text: deleted(action.text) };
    case 'hand-over':
    case 'send-back':
    case 'close':
      return withoutReason(action);
    case 'mark-papers':
    case 'submit':
    case 'approve':
      return action;
  }
};

const withoutDecisionTexts: Deletion<'appeal-decision'> = (decision) => {
  const { correction } = decision;
  return {
    ...withoutReason(decision),
    correction: correction?.type === 'spot-check' ? withoutNote(correction) : correction,
  };
};

/** Companies, suggestions, minutes, competitions and the training programme are the department's own business, and stay. */
const DELETIONS: Readonly<Record<RetentionPart, Deletions>> = {
  contacts: {
    'daily-log': (log) => ({ ...log, visits: log.visits.map(withoutContact) }),
    'client-list': (list) => ({ ...list, entries: list.entries.map(withoutContact) }),
    prospect: withoutContact,
    case: withoutContact,
  },
  texts: {
    'daily-log': (log) => ({
      ...log,
      visits: log.visits.map((visit) => ({ ...visit, summary: deleted(visit.summary) })),
      nextDayPlan: deleted(log.nextDayPlan),
    }),
    'field-registration': (registration) => ({
      ...withoutReason(registration),
      destination: deleted(registration.destination),
    }),
    'weekly-plan': withoutPlans,
    'monthly-plan': withoutPlans,
    inventory: (inventory) => ({
      ...inventory,
      entries: inventory.entries.map((entry) => ({
        ...entry,
        status: deleted(entry.status),
        nextStep: deleted(entry.nextStep),
      })),
    }),
    excuse: withoutReason,
    leave: withoutReason,
    rejection: withoutReason,
    'spot-check': withoutNote,
    'follow-up': (followUp) => ({
      ...followUp,
      note: deleted(followUp.note),
      nextStep: deleted(followUp.nextStep),
    }),
    'case-step': (step) => ({ ...step, step: withoutActionTexts(step.step) }),
    appeal: withoutReason,
    'appeal-decision': withoutDecisionTexts,
    'phone-reveal': withoutReason,
    'task-completion': (completion) => ({ ...completion, note: deleted(completion.note) }),
  },
};

/** The types of records that hold something of the part. */
export const typesHolding = (part: RetentionPart): readonly RecordedFact['type'][] =>
  Object.keys(DELETIONS[part]) as RecordedFact['type'][];

/** The record without the part; itself where it holds nothing of it. */
export const withoutPart = (record: RecordedFact, part: RetentionPart): RecordedFact => {
  const deletion = DELETIONS[part][record.type] as ((record: RecordedFact) => RecordedFact) | undefined;
  return deletion === undefined ? record : deletion(record);
};

/** The latest month (`YYYY-MM`) whose records are over their time when `month` has begun. */
export const lastMonthOverTime = (month: string, termMonths: number): string => addMonths(month, -termMonths - 1);
