import { SESClient } from '@aws-sdk/client-ses';
import { StandardRetryStrategy } from '@smithy/core/retry';
import { CLIENT_OPTIONS } from '../client-options.ts';

type RefreshToken = StandardRetryStrategy['refreshRetryTokenForRetry'];

/**
 * SES knows no idempotency token: after a timeout or a broken connection the mail may be on its way, and a silent retry
 * would send it twice. A throttled request has certainly sent nothing.
 */
class ThrottlingRetryStrategy extends StandardRetryStrategy {
  override refreshRetryTokenForRetry(...[token, failure]: Parameters<RefreshToken>): ReturnType<RefreshToken> {
    if (failure.errorType !== 'THROTTLING') return Promise.reject(new Error('only throttled requests are retried'));
    return super.refreshRetryTokenForRetry(token, failure);
  }
}

/** Giving up on a mail that is being taken doubles it: better to wait. */
const REQUEST_TIMEOUT_MS = 10_000;

export const createSesClient = (): SESClient =>
  new SESClient({
    retryStrategy: new ThrottlingRetryStrategy(CLIENT_OPTIONS.maxAttempts),
    requestHandler: { ...CLIENT_OPTIONS.requestHandler, requestTimeout: REQUEST_TIMEOUT_MS },
  });
