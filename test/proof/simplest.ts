/** Of simpler cases tried, until the simplest is taken for found. */
const MOST_TRIES = 300;

/** The simplest case found that fails as the first does. */
export async function simplestOf<Case extends { readonly simpler: () => Iterator<Case> }>(
  first: Case,
  fails: (each: Case) => Promise<boolean>,
): Promise<Case> {
  let simplest = first;
  let candidates = first.simpler();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const candidate = candidates.next();
    if (candidate.done === true) break;
    if (!(await fails(candidate.value))) continue;
    simplest = candidate.value;
    candidates = simplest.simpler();
  }
  return simplest;
}
