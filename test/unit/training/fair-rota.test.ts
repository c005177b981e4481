import { describe, expect, it } from 'vitest';
import { foldRota, isStillPossible } from '../../../shared/domain/training/rota-view.ts';
import { speakerRota } from '../../../shared/domain/training/speaker-rota.ts';
import type { SpeakerRota, SpeakerSwap } from '../../../shared/domain/training/training-records.ts';
import { department } from '../../support/dossier-builder.ts';

const { staff } = department().employs('li').employs('wang').build();
const dates = ['2026-12-04', '2026-12-11', '2026-12-18'];

describe('a fair rota', () => {
  it('forgets the turns of whoever is gone', () => {
    const past = [
      { date: '2026-11-20', staffId: 'gone' },
      { date: '2026-11-27', staffId: 'li' },
    ];
    const turns = speakerRota({ dates, staff, isAvailable: () => true, past });
    expect(turns.map(({ staffId }) => staffId)).toEqual(['wang', 'li', 'wang']);
  });

  it('takes of two turns the later, in whatever order they are told', () => {
    const past = ['2026-11-27', '2026-11-13'].map((date) => ({ date, staffId: 'li' }));
    const turns = speakerRota({
      dates,
      staff,
      isAvailable: () => true,
      past: [...past, { date: '2026-11-20', staffId: 'wang' }],
    });
    expect(turns.map(({ staffId }) => staffId)).toEqual(['wang', 'li', 'wang']);
  });

  it('leaves a day without a turn on which nobody is available', () => {
    const isAvailable = (_: unknown, date: string) => date !== '2026-12-11';
    expect(speakerRota({ dates, staff, isAvailable, past: [] })).toEqual([
      { date: '2026-12-04', staffId: 'li' },
      { date: '2026-12-18', staffId: 'wang' },
    ]);
  });
});

describe('a rota as it stands', () => {
  const receivedAt = '2026-11-24T09:00:00+08:00';
  const turns = [
    { date: '2026-12-11', staffId: 'wang' },
    { date: '2026-12-04', staffId: 'li' },
  ];
  const rota: SpeakerRota = { id: 'r', type: 'speaker-rota', receivedAt, month: '2026-12', turns };

  const swap = (step: SpeakerSwap['step']): SpeakerSwap => ({
    ...{ id: 's', type: 'speaker-swap', receivedAt, of: 'r', sequence: 1, by: 'wang', submission: null },
    step,
  });

  it('has its turns by date, as they were where an acceptance is of no proposal', () => {
    const accepted = foldRota(rota, [swap({ action: 'accept', proposal: 'none' })]);
    expect(accepted).toEqual(foldRota(rota, []));
    expect(accepted.turns.map(({ date }) => date)).toEqual(['2026-12-04', '2026-12-11']);
  });

  it('has a proposal for a day without a turn that nobody can accept', () => {
    const view = foldRota(rota, [swap({ action: 'propose', date: '2026-12-11', forDate: '2026-12-18' })]);
    expect(view.proposals).toMatchObject([{ by: 'wang', to: '', acceptedAt: null }]);
    expect(view.proposals.map((proposal) => isStillPossible(view, proposal))).toEqual([false]);
  });

  it.each([
    ['both have their turns', { by: 'li', to: 'wang' }, true],
    ['the first turn is another’s', { by: 'wang', to: 'wang' }, false],
    ['the second turn is another’s', { by: 'li', to: 'li' }, false],
  ])('has an exchange still possible where %s: %s', (_, who, possible) => {
    const exchange = { ...who, date: '2026-12-04', forDate: '2026-12-11' };
    expect(isStillPossible(foldRota(rota, []), exchange)).toBe(possible);
  });
});
