import * as z from 'zod';
import { TOKENS_KEY } from '../device/kept-names.ts';

const TokensSchema = z.object({
  /** The bearer of the API. */
  idToken: z.string().min(1),
  /** Null where the provider gives none. */
  refreshToken: z.string().nullable(),
  /** Whom the identity provider knows the person as. */
  subject: z.string(),
});
export type Tokens = z.infer<typeof TokensSchema>;

/** In sessionStorage, never elsewhere: closing the tab forgets them. */
export function keptTokens(): Tokens | undefined {
  try {
    return TokensSchema.safeParse(JSON.parse(sessionStorage.getItem(TOKENS_KEY) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

export function keepTokens(tokens: Tokens | undefined): void {
  if (tokens === undefined) sessionStorage.removeItem(TOKENS_KEY);
  else sessionStorage.setItem(TOKENS_KEY, JSON.stringify(tokens));
}
