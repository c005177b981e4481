import type { CaseAction } from './case-records.ts';

export const CASE_STATES = ['collecting', 'in-review', 'approved', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export type CaseActionName = CaseAction['action'];

/** Who somebody is to a case. A supervisor who owns it is its owner, hence never its reviewer. */
export const CASE_PARTIES = ['owner', 'supervisor', 'colleague'] as const;
export type CaseParty = (typeof CASE_PARTIES)[number];

interface Transition {
  readonly by: readonly CaseParty[];
  readonly to: CaseState;
}

const IN_CHARGE: readonly CaseParty[] = ['owner', 'supervisor'];
const ANYONE: readonly CaseParty[] = CASE_PARTIES;

/** State × action × who, and the state it leads to. What is not here cannot be done. */
const TRANSITIONS: Readonly<Record<CaseState, Readonly<Partial<Record<CaseActionName, Transition>>>>> = {
  collecting: {
    'mark-papers': { by: IN_CHARGE, to: 'collecting' },
    note: { by: ANYONE, to: 'collecting' },
    'hand-over': { by: IN_CHARGE, to: 'collecting' },
    submit: { by: ['owner'], to: 'in-review' },
    close: { by: IN_CHARGE, to: 'closed' },
  },
  'in-review': {
    note: { by: ANYONE, to: 'in-review' },
    'hand-over': { by: ['supervisor'], to: 'in-review' },
    approve: { by: ['supervisor'], to: 'approved' },
    'send-back': { by: ['supervisor'], to: 'collecting' },
  },
  approved: {
    'mark-papers': { by: IN_CHARGE, to: 'approved' },
    note: { by: ANYONE, to: 'approved' },
    'hand-over': { by: IN_CHARGE, to: 'approved' },
    close: { by: IN_CHARGE, to: 'closed' },
  },
  closed: {},
};

export type TransitionOutcome =
  | { readonly outcome: 'open'; readonly to: CaseState }
  /** Nobody may do this in the state. */
  | { readonly outcome: 'not-in-state' }
  /** It can be done in the state, by others. */
  | { readonly outcome: 'not-for-you' };

export const transition = (state: CaseState, action: CaseActionName, party: CaseParty): TransitionOutcome => {
  const found = TRANSITIONS[state][action];
  if (found === undefined) return { outcome: 'not-in-state' };
  return found.by.includes(party) ? { outcome: 'open', to: found.to } : { outcome: 'not-for-you' };
};

/** The state after an action that was taken. */
export const stateAfter = (state: CaseState, action: CaseActionName): CaseState =>
  TRANSITIONS[state][action]?.to ?? state;
