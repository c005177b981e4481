import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';

/** Structured logs: ids, codes and places in the code; never a body, a name, an address or an error's message. */
export interface Logger {
  info(message: string, fields: LogFields): void;
  error(message: string, fields: LogFields): void;
}

export type LogFields = Readonly<Record<string, string | number | readonly string[] | null>>;

export type LogLevel = 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';

/** JSON lines on standard output, as CloudWatch takes them. */
export const newLogger = (serviceName: string, logLevel: LogLevel): Logger => {
  const logger = new PowertoolsLogger({ serviceName, logLevel });
  return {
    info: (message, fields) => {
      logger.info(message, { ...fields });
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
