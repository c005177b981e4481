import { Temporal } from 'temporal-polyfill';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import type { SelfCheck } from './self-check.ts';

/** A line for each difference, in ids and codes, and one that says what was looked at. */
export const logSelfCheck = (logger: Logger, { summary, differences, nights }: SelfCheck): void => {
  for (const { departmentId, month, fault } of differences) {
    logger.error('difference', { departmentId, month, fault });
  }
  const { checkedAt, departments, ledgers, entries, monthsJudgedAgain } = summary;
  logger.info(
    'self-check',
    { checkedAt: printInstant(checkedAt), departments },
    {
      LedgersVerified: ledgers,
      EntriesVerified: entries,
      MonthsJudgedAgain: monthsJudgedAgain,
      DifferencesFound: differences.length,
      LedgerVerifyAge: Temporal.Duration.from({ hours: 24 * nights }).total('seconds'),
    },
  );
};
