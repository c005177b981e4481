/** What the pages may load and whom they may talk to: the same deployed and on this machine. */

/** The Content-Security-Policy of every page. `origins`: of the identity provider and of the files, which pages fetch from. */
export const contentSecurityPolicy = (origins: readonly string[]): string =>
  [
    "default-src 'self'",
    ["connect-src 'self'", ...new Set(origins)].join(' '),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'`,
    "frame-ancestors 'none'",
  ].join('; ');

/** Hashed files are kept for good; whatever names them is asked for again. */
export const cacheControlOf = (path: string): string =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
