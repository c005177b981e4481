import { Temporal } from 'temporal-polyfill';
import { dutiesOfEveryoneOn } from '../../shared/domain/duties/duties-on.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import type { Evidence, Finding } from './record-run.ts';

/**
 * Reminds everyone whose daily log of the date (`YYYY-MM-DD`) is still open, sends the notices `besides`, and judges
 * nothing. `logicalTime` is that of the run: after the deadline there is nothing left to remind of.
 */
export const findByReminding =
  (date: string, logicalTime: Temporal.Instant, besides: readonly NoticeRequest[]) =>
  ({ dossier, asOf, ledger }: Evidence): Finding => {
    const duties = dutiesOfEveryoneOn(dossier, Temporal.PlainDate.from(date), asOf);
    const notices = [...duties].flatMap(([staffId, owed]): NoticeRequest[] =>
      owed
        .filter(({ kind, state }) => kind === 'daily-log' && state === 'open')
        .filter(({ deadline }) => Temporal.Instant.compare(logicalTime, deadline) <= 0)
        .map(({ deadline }) => ({
          id: `log-reminder.${date}.${staffId}`,
          kind: 'log-reminder',
          staffId,
          date,
          deadline,
        })),
    );
    const { rulings, awards } = ledger;
    return {
      judgement: { rulings, awards, awardsStatus: 'pending' },
      standings: null,
      notices: [...notices, ...besides],
    };
  };
