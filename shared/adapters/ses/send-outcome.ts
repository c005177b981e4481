import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import * as z from 'zod';
import type { SendOutcome } from '../../ports/mailer.ts';

/** One bare address: no display name, no list, no line break, nothing a header could be split at. */
const AddressSchema = z.string().max(320).regex(z.regexes.html5Email);

const BREAKS_A_LINE = /[\r\n\u0085\u2028\u2029]/;

/** Why a mail is not even tried; null when it is. */
export const refusalOf = ({ to, subject }: { readonly to: string; readonly subject: string }): SendOutcome | null => {
  if (!AddressSchema.safeParse(to).success) return { outcome: 'refused', reason: 'bad-address' };
  return BREAKS_A_LINE.test(subject) ? { outcome: 'refused', reason: 'line-break-in-subject' } : null;
};

/** SES's own names of what it will never take, as reasons: its messages quote addresses. */
const REFUSALS: Readonly<Record<string, string>> = {
  MessageRejected: 'message-rejected',
  InvalidParameterValue: 'bad-address',
  MailFromDomainNotVerifiedException: 'sender-not-verified',
};

/** Sending is switched off for a while, by AWS or by an operator. */
const PAUSES = new Set(['AccountSendingPausedException', 'ConfigurationSetSendingPausedException']);

type SdkError = Parameters<typeof isTransientError>[0];
const isSdkError = (error: unknown): error is SdkError => error instanceof Error;

/** Anything that is neither about this mail nor passing (credentials, a missing configuration set) is thrown on. */
export const outcomeOf = (error: unknown): SendOutcome => {
  if (!isSdkError(error)) throw error;
  const reason = REFUSALS[error.name];
  if (reason !== undefined) return { outcome: 'refused', reason };
  if (PAUSES.has(error.name) || isThrottlingError(error) || isTransientError(error)) return { outcome: 'retry-later' };
  throw error;
};
