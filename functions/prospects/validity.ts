import type { FlawItem, Validity } from '../../shared/contracts/http/prospects.ts';
import { fillIn } from '../../shared/contracts/fill-in.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import { PROSPECT_FLAW_TEXTS } from '../../shared/contracts/prospect-texts.ts';
import type { ProspectFlaw } from '../../shared/domain/prospects/claims.ts';
import { printEpochMs } from '../../shared/domain/time/instant.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';

export interface ValidityDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** Says of a prospect's flaws whether it counts, and why not, in the caller's language. */
export type ValidityOf = (flaws: readonly ProspectFlaw[]) => Validity;

/** The roster of the caller's department is read only where somebody of it was first. */
export const validityFor = async (
  { departments }: ValidityDeps,
  { departmentId, language }: Actor,
  flaws: Iterable<readonly ProspectFlaw[]>,
): Promise<ValidityOf> => {
  const namesSomebody = [...flaws].some((list) => list.some(({ reason }) => reason === 'claimed-before'));
  const roster = namesSomebody ? ((await departments.read(departmentId))?.staff ?? []) : [];
  const names = new Map(roster.map(({ id, name }) => [id, name]));
  const itemOf = (flaw: ProspectFlaw): FlawItem => {
    const text = PROSPECT_FLAW_TEXTS[flaw.reason][language];
    switch (flaw.reason) {
      case 'insured-before':
      case 'wrong-credit-code':
        return { reason: flaw.reason, detail: text };
      case 'outside-horizon': {
        const { reason, horizonDays } = flaw;
        return { reason, detail: fillIn(text, { horizonDays }), horizonDays };
      }
      case 'on-client-register':
        return { reason: flaw.reason, detail: text, since: printEpochMs(flaw.sinceMs) };
      case 'claimed-before': {
        const { staffId } = flaw.first.fact;
        const staffName = names.get(staffId) ?? staffId;
        const receivedAt = printEpochMs(flaw.first.receivedMs);
        return { reason: flaw.reason, detail: fillIn(text, { staffName }), staffId, staffName, receivedAt };
      }
    }
  };
  return (list) => ({ valid: list.length === 0, flaws: list.map(itemOf) });
};
