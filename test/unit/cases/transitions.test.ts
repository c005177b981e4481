import { describe, expect, it } from 'vitest';
import {
  CASE_PARTIES,
  CASE_STATES,
  type CaseActionName,
  type CaseParty,
  type CaseState,
  transition,
} from '../../../shared/domain/cases/transitions.ts';

const ACTIONS: readonly CaseActionName[] = [
  'mark-papers',
  'note',
  'hand-over',
  'submit',
  'approve',
  'send-back',
  'close',
];

/** Who may do what in which state, and where it leads, written apart from the table that implements it. */
const OPEN: readonly (readonly [CaseState, CaseActionName, readonly CaseParty[], CaseState])[] = [
  ['collecting', 'mark-papers', ['owner', 'supervisor'], 'collecting'],
  ['collecting', 'note', ['owner', 'supervisor', 'colleague'], 'collecting'],
  ['collecting', 'hand-over', ['owner', 'supervisor'], 'collecting'],
  ['collecting', 'submit', ['owner'], 'in-review'],
  ['collecting', 'close', ['owner', 'supervisor'], 'closed'],
  ['in-review', 'note', ['owner', 'supervisor', 'colleague'], 'in-review'],
  ['in-review', 'hand-over', ['supervisor'], 'in-review'],
  ['in-review', 'approve', ['supervisor'], 'approved'],
  ['in-review', 'send-back', ['supervisor'], 'collecting'],
  ['approved', 'mark-papers', ['owner', 'supervisor'], 'approved'],
  ['approved', 'note', ['owner', 'supervisor', 'colleague'], 'approved'],
  ['approved', 'hand-over', ['owner', 'supervisor'], 'approved'],
  ['approved', 'close', ['owner', 'supervisor'], 'closed'],
];

const CELLS = CASE_STATES.flatMap((state) =>
  ACTIONS.flatMap((action) => CASE_PARTIES.map((party) => ({ state, action, party }))),
);

describe('state × action × who, every cell', () => {
  it.each(CELLS)('$action in $state by the $party', ({ state, action, party }) => {
    const row = OPEN.find(([inState, name]) => inState === state && name === action);
    const expected =
      row === undefined
        ? { outcome: 'not-in-state' }
        : row[2].includes(party)
          ? { outcome: 'open', to: row[3] }
          : { outcome: 'not-for-you' };
    expect(transition(state, action, party)).toEqual(expected);
  });

  it('an owner never reviews, whatever the state', () => {
    for (const state of CASE_STATES) {
      expect(transition(state, 'approve', 'owner').outcome).not.toBe('open');
      expect(transition(state, 'send-back', 'owner').outcome).not.toBe('open');
    }
  });
});
