import type { Logger } from '../../shared/runtime/logger.ts';
import type { CanaryOutcome } from './send-canary.ts';

export const logCanary = (logger: Logger, canary: CanaryOutcome): void => {
  const status = canary.outcome === 'filed' ? null : (canary.status ?? 'no answer');
  logger.info('canary', { outcome: canary.outcome, status }, { CanariesNotFiled: canary.outcome === 'filed' ? 0 : 1 });
};
