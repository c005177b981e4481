import { describe, expect, it } from 'vitest';
import { placeOfFact } from '../../../shared/domain/facts/fact-place.ts';
import { settingOfDossier } from '../../../shared/domain/facts/fact-period.ts';
import { placeSubmission } from '../../../shared/domain/submissions/place-submission.ts';
import { departmentOfWang, type DossierBuilder } from '../../support/dossier-builder.ts';

/** Files the last fact of a dossier. */
const filing = (builder: DossierBuilder) => () => {
  const dossier = builder.build();
  return dossier.facts.slice(-1).map((fact) => placeOfFact('hz-01', fact, 'k', settingOfDossier(dossier)).period);
};

describe('a fact has no place', () => {
  const mark = { sessionId: 'm' } as const;

  it.each([
    [
      'of a month that does not exist',
      departmentOfWang().receives('inventory', { month: '2026-13' }),
      'not a period: 2026-13',
    ],
    [
      'of a day that does not exist',
      departmentOfWang().receives('spot-check', { logDate: '2026-02-29' }),
      'not a period: 2026-02-29',
    ],
    ['of a session that nobody knows', departmentOfWang().receives('attendance', mark), 'not an instant: '],
    [
      'received at no instant',
      departmentOfWang().receives('suggestion', { receivedAt: 'today' }),
      'not an instant: today',
    ],
  ])('%s', (_, dossier, message) => {
    expect(filing(dossier)).toThrow(new RangeError(message));
  });

  it('but one with the session that it marks', () => {
    const dossier = departmentOfWang().receives('session', { id: 'm', startsAt: '2026-11-16T09:00:00+08:00' });
    expect(filing(dossier.receives('attendance', mark))()).toEqual(['2026-11-16']);
  });
});

describe('a submission has no place', () => {
  it.each(['2026-02-30', '2026-W54', '2026-13', 'tomorrow', ''])('for the period "%s"', (period) => {
    const submission = {
      departmentId: 'hz-01',
      type: 'daily-log',
      staffId: 's01',
      content: {},
      idempotencyKey: null,
    } as const;
    expect(() => placeSubmission({ ...submission, period })).toThrow(new RangeError(`not a period: ${period}`));
  });
});
