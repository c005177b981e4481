/** How much of the demo is lived, and when what the demo lacks comes in between. */

import { Temporal } from 'temporal-polyfill';
import type { Caller } from '../../../commands/demo/client.ts';
import { DAY, instantAt, momentsOfTheDay } from '../../../commands/demo/day.ts';
import type { Happening } from '../../../commands/demo/filed-facts.ts';
import { beginOf, monthScript } from '../../../commands/demo/month-script.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { ProofSize } from '../part.ts';
import { sampleDossier } from '../../support/sample-department.ts';
import { NEWCOMER } from './people.ts';

const SEED = 20_260_701;
const MONTH = '2026-10';

export interface Span {
  readonly begin: string;
  /** What the department has filed before. */
  readonly dossier: () => Dossier;
  readonly script: (as: (staffId: string) => Promise<Caller>) => readonly Happening[];
  /** When what the demo lacks is filed. */
  readonly formsAt: string;
  /** Which operations of the API are tried then: every so manieth. */
  readonly everyNth: number;
  /** Of the sheet that is worked off in the background: its progress is told every 250. */
  readonly importedRows: number;
  /** Soon after a deadline. */
  readonly failuresAt: string;
  /** Whether dead letters are put back to where they came from. */
  readonly replaysDeadLetters: boolean;
  readonly end: string;
  /** Closed by then, hence sealed; null for none. */
  readonly sealed: string | null;
}

const dossierUntil = (until: string): Dossier => {
  const dossier = sampleDossier({ seed: SEED, until: Temporal.PlainDate.from(until) });
  return { ...dossier, staff: [...dossier.staff, NEWCOMER] };
};

export const SPANS: Readonly<Record<ProofSize, Span>> = {
  full: {
    begin: beginOf(MONTH),
    dossier: () => dossierUntil(`${MONTH}-01`),
    script: () => monthScript(MONTH),
    // The examples of requests are of late November.
    formsAt: instantAt('12:00:00.000'),
    everyNth: 1,
    importedRows: 250,
    failuresAt: instantAt('20:30:00.000'),
    replaysDeadLetters: true,
    // The month has closed of itself where nobody confirms it, and is sealed.
    end: '2026-12-04T18:10:00+08:00',
    sealed: MONTH,
  },
  // The last minutes of the demo day and its deadline; nothing was filed before.
  sample: {
    begin: instantAt('19:56:00.000'),
    dossier: () => ({ ...dossierUntil(DAY.toString()), facts: [] }),
    script: (as) =>
      momentsOfTheDay(as)
        .filter(({ at }) => at >= '20:00' && at < '20:10')
        .map(({ at, live }) => ({ at: instantAt(at), happen: live })),
    formsAt: instantAt('19:57:00.000'),
    everyNth: 7,
    importedRows: 2,
    failuresAt: instantAt('20:10:00.000'),
    replaysDeadLetters: false,
    end: instantAt('20:15:00.000'),
    sealed: null,
  },
};
