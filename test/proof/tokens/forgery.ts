import type { TokenRefusal } from '../../../infra/local/identity/token-check.ts';

export interface Forgery {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Added to that of the route. */
  readonly query?: string;
  readonly code: TokenRefusal;
}

export const bearing = (name: string, token: string, code: TokenRefusal = 'token-invalid'): Forgery => ({
  name,
  headers: { authorization: `Bearer ${token}` },
  code,
});
