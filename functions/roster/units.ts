import type { Temporal } from 'temporal-polyfill';
import { type Done, done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { UnitItem, UnitList } from '../../shared/contracts/http/roster.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { RosterStore, UnitName, UnitRecord } from '../../shared/ports/roster-store.ts';

export interface UnitDeps {
  readonly roster: Pick<RosterStore, 'listUnits' | 'saveUnit'>;
}

const MOST_NAMES = 100;

const nameOf = ({ names }: UnitRecord): string => names.at(-1)?.name ?? '';

const itemOf = (unit: UnitRecord): UnitItem => ({
  unitId: unit.id,
  name: nameOf(unit),
  version: unit.names.length,
  names: unit.names.map(({ name, changedAt, changedBy }) => ({ name, changedAt, changedBy })),
});

const named = (name: string, actor: Actor, receivedAt: Temporal.Instant): UnitName => ({
  name,
  changedAt: printInstant(receivedAt),
  changedBy: actor.staff.id,
});

/** The department's units with every name they had. */
export const listUnits = async ({ roster }: UnitDeps, { actor }: Call<'list-units'>): Promise<Done<UnitList>> => {
  const units = await roster.listUnits(actor.departmentId);
  return done({ items: units.map(itemOf) });
};

/** A new unit. Sent again it finds the unit there. */
export const addUnit = async (
  { roster }: UnitDeps,
  { actor, receivedAt, body: { unitId, name } }: Call<'add-unit'>,
): Promise<Outcome<UnitItem, 'invalid-request'>> => {
  const unit: UnitRecord = { id: unitId, names: [named(name, actor, receivedAt)] };
  if ((await roster.saveUnit(actor.departmentId, unit)) === 'saved') return done(itemOf(unit));
  const there = (await roster.listUnits(actor.departmentId)).find(({ id }) => id === unitId);
  const isOurs = there?.names.length === 1 && there.names[0].changedBy === actor.staff.id && nameOf(there) === name;
  return isOurs ? done(itemOf(there)) : refused('invalid-request', [{ pointer: '/unitId', code: 'taken' }]);
};

/** Another name for a unit; its earlier names are kept. */
export const renameUnit = async (
  { roster }: UnitDeps,
  { actor, receivedAt, params: { unitId }, body: { version, name } }: Call<'rename-unit'>,
): Promise<Outcome<UnitItem, 'not-found' | 'changed-meanwhile' | 'invalid-request'>> => {
  const unit = (await roster.listUnits(actor.departmentId)).find(({ id }) => id === unitId);
  if (unit === undefined) return refused('not-found');
  if (nameOf(unit) === name) return done(itemOf(unit));
  if (unit.names.length !== version) return refused('changed-meanwhile');
  if (version >= MOST_NAMES) {
    const values = { maximum: MOST_NAMES };
    return refused('invalid-request', [{ pointer: '/version', code: 'too-many-changes', values }]);
  }
  const renamed: UnitRecord = { id: unitId, names: [...unit.names, named(name, actor, receivedAt)] };
  const saved = await roster.saveUnit(actor.departmentId, renamed);
  return saved === 'saved' ? done(itemOf(renamed)) : refused('changed-meanwhile');
};
