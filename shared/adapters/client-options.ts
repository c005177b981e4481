/**
 * How every SDK client waits and retries. A function has seconds, not minutes: a connection that hangs is given up and
 * tried again on another. Standard mode backs off with jitter on throttling; the adaptive mode's client-side rate limit
 * would outlive the burst that caused it in a frozen environment.
 */
export const CLIENT_OPTIONS = {
  retryMode: 'standard',
  maxAttempts: 5,
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 3_000,
    throwOnRequestTimeout: true,
  },
} as const;
