/** Writes the clause table of the policy to docs/clauses.md: `npm run clauses`. */
import { writeFileSync } from 'node:fs';
import { renderClauses } from './clauses/render-clauses.ts';

writeFileSync(new URL('../docs/clauses.md', import.meta.url), await renderClauses());
