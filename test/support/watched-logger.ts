import type { Measured } from '../../shared/runtime/embedded-metrics.ts';
import type { LogFields, Logger } from '../../shared/runtime/logger.ts';

interface Line {
  readonly level: string;
  readonly message: string;
  readonly fields: LogFields;
  /** Absent where the line measures nothing. */
  readonly measured?: Measured;
}

/** Keeps the lines instead of writing them. */
export class WatchedLogger implements Logger {
  readonly lines: Line[] = [];
  #correlation: LogFields = {};

  correlate(correlationId: string): void {
    this.#correlation = { correlationId };
  }

  info(message: string, fields: LogFields, measured?: Measured): void {
    this.#write({ level: 'info', message, fields, ...(measured && { measured }) });
  }

  error(message: string, fields: LogFields): void {
    this.#write({ level: 'error', message, fields });
  }

  #write(line: Line): void {
    this.lines.push({ ...line, fields: { ...this.#correlation, ...line.fields } });
  }
}
