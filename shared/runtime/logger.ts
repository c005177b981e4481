import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import * as z from 'zod';
import { embeddedMetrics, type Measured } from './embedded-metrics.ts';

/** Structured logs: ids, codes and places in the code; never a body, a name, an address or an error's message. */
export interface Logger {
  /** Every line from now on carries this id: for functions that work on one request or message at a time. */
  correlate(correlationId: string): void;
  /** What was measured becomes metrics. */
  info(message: string, fields: LogFields, measured?: Measured): void;
  error(message: string, fields: LogFields): void;
}

export type LogFields = Readonly<Record<string, string | number | readonly string[] | null>>;

/** What every function is told of its logs. Metrics ride on lines of INFO: a higher level silences them, too. */
export const LOG_VARIABLES = {
  STAGE: z.string().min(1),
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
};

export interface LogEnvironment {
  readonly STAGE: string;
  readonly LOG_LEVEL: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
}

/** JSON lines on standard output, as CloudWatch takes them. */
export const newLogger = (serviceName: string, { STAGE, LOG_LEVEL }: LogEnvironment): Logger => {
  const logger = new PowertoolsLogger({ serviceName, logLevel: LOG_LEVEL });
  return {
    correlate: (correlationId) => {
      logger.appendKeys({ correlationId });
    },
    info: (message, fields, measured = {}) => {
      logger.info(message, { ...fields, ...embeddedMetrics(STAGE, measured, Date.now()) });
    },
    error: (message, fields) => {
      logger.error(message, { ...fields });
    },
  };
};

const FRAME = /^\s+at /;

/** What may be logged of an error: its kind and where it was thrown. Its message may quote what it choked on. */
export const errorFields = (error: unknown): LogFields =>
  error instanceof Error
    ? { errorName: error.name, errorStack: (error.stack ?? '').split('\n').filter((line) => FRAME.test(line)) }
    : { errorName: typeof error, errorStack: [] };
