import { Temporal } from 'temporal-polyfill';
import { agenda } from '../../../../shared/domain/agenda/agenda.ts';
import { procedureInForce } from '../../../../shared/domain/agenda/procedure.ts';
import { judgeMonth } from '../../../../shared/domain/judge.ts';
import type { NoticeRequest } from '../../../../shared/domain/ledger/entry.ts';
import { epochMsOf } from '../../../../shared/domain/time/instant.ts';
import type { TableView } from './table-view.ts';

const isToldOfMissing = ({ kind }: NoticeRequest): boolean => kind === 'log-missing';

/**
 * Whoever missed the log of a deadline that the watermark has passed, and was not told. A policy that changes meanwhile
 * makes people miss what nobody tells them of: it is for stories without any.
 */
export const untoldOf = async (view: TableView, after: string, until: string): Promise<readonly string[]> => {
  const file = await view.department();
  const span = { after: Temporal.Instant.from(after), until: Temporal.Instant.from(until) };
  const untold: string[] = [];
  for (const { month, period, at } of agenda(file, span, ['deadline'])) {
    const graceMinutes = procedureInForce(file.procedures)('runs.graceMinutes', period);
    const deadlineMs = at.subtract({ minutes: graceMinutes }).epochMilliseconds;
    const dossier = await view.dossier(({ receivedAt }) => epochMsOf(receivedAt) <= deadlineMs);
    const { rulings } = judgeMonth(dossier, Temporal.PlainYearMonth.from(month), at);
    const told = new Set(
      view
        .entries(month)
        .flatMap(({ notices }) =>
          notices.filter((one) => isToldOfMissing(one) && one.date === period).map(({ staffId }) => staffId),
        ),
    );
    for (const { rule, on, staffId } of rulings) {
      if (rule === 'log.missed' && on === period && !told.has(staffId ?? '')) untold.push(`${staffId ?? '-'} ${on}`);
    }
  }
  return untold;
};

/** Whoever was told of a missed log that they do not miss after all: as the deadline's run knows it, nothing can come later. */
export const toldForNothing = async (view: TableView, month: string): Promise<readonly string[]> => {
  const { rulings } = await view.ledger(month);
  const missed = new Set(
    rulings.filter(({ rule }) => rule === 'log.missed').map(({ staffId, on }) => `${staffId ?? '-'} ${on}`),
  );
  const told = view.entries(month).flatMap(({ notices }) => notices.filter(isToldOfMissing));
  return told.map(({ staffId, date }) => `${staffId} ${date}`).filter((one) => !missed.has(one));
};
