import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { nextJobAfter } from '../../../../shared/domain/agenda/agenda.ts';
import { judgeMonth } from '../../../../shared/domain/judge.ts';
import { verifyLedger } from '../../../../shared/domain/ledger/verify-ledger.ts';
import { printInstant } from '../../../../shared/domain/time/instant.ts';
import type { SimulatedCloud } from '../cloud/simulated-cloud.ts';
import { DEPARTMENT_ID } from '../department.ts';
import type { Promises } from '../people/promises.ts';
import type { Setting } from '../story/story.ts';
import { toldForNothing } from './deadlines-told.ts';
import { type MarkedMails, misdelivered } from './mails.ts';
import { type AwardPages, moneyAstray } from './money.ts';
import type { TableView } from './table-view.ts';
import type { Violations } from './violations.ts';

export interface WorldAtRest {
  readonly cloud: SimulatedCloud;
  readonly view: TableView;
  /** Of the month that closes; null where none has. */
  readonly awardPages: AwardPages | null;
  readonly promises: Promises;
  readonly marked: MarkedMails;
  readonly setting: Setting;
  /** Whether a policy or an outage moved deadlines: then some are told, or not told, of what is no longer so. */
  readonly areDeadlinesMoved: boolean;
  readonly violations: Violations;
}

/** What must hold once everything that was under way has come to its end. */
export const checkAtRest = async (world: WorldAtRest): Promise<void> => {
  const { view, violations, cloud, setting } = world;
  const check = (what: string, find: () => readonly string[] | Promise<readonly string[]>): Promise<void> =>
    violations.during(what, async () => {
      for (const found of await find()) violations.add(`${what}: ${found}`);
    });
  await check('promises', () => brokenPromises(world));
  for (const month of setting.months) {
    await check(`the ledger of ${month}`, () => wrongLedger(world, month));
    if (!world.areDeadlinesMoved) await check('told for nothing', () => toldForNothing(view, month));
    await check(`the money of ${month}`, () =>
      moneyAstray(view, cloud, month, month === setting.closing ? world.awardPages : null),
    );
  }
  await check('notices', () => misdelivered(view, setting.months, cloud.mail.taken));
  await check('mails', () => world.marked.unexcused(cloud.mail.taken));
  await check('what is due', () => view.dueBy(printInstant(cloud.time.now)));
  await check('the agenda', () => strayWatermark(world));
};

/** Whatever somebody holds a receipt for is stored as it was sent, once. */
const brokenPromises = ({ promises, view }: WorldAtRest): readonly string[] => {
  const facts = view.facts;
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const texts = facts.map((fact) => JSON.stringify(fact));
  return promises.all.flatMap(({ receipt, mark, key }) => {
    const fact = byId.get(receipt.id);
    if (fact === undefined) return [`${key} has a receipt and no record`];
    if (fact.receivedAt !== receipt.receivedAt)
      return [`${key} was received ${receipt.receivedAt}, the record says otherwise`];
    if (mark === '') return [];
    if (!JSON.stringify(fact).includes(`"${mark}"`)) return [`${key} is not what was sent`];
    const copies = texts.filter((text) => text.includes(`"${mark}"`)).length;
    return copies === 1 ? [] : [`${key} is stored ${copies} times`];
  });
};

const wrongLedger = async ({ view, cloud }: WorldAtRest, month: string): Promise<readonly string[]> => {
  const entries = view.entries(month);
  const verdict = await verifyLedger({ departmentId: DEPARTMENT_ID, month }, entries);
  if (verdict.outcome !== 'intact') return [`broken at entry ${verdict.sequence}: ${verdict.fault}`];
  const held = await view.ledger(month);
  const judged = judgeMonth(await view.dossier(), Temporal.PlainYearMonth.from(month), cloud.time.now);
  const closings = entries.filter(({ stage }) => stage === 'closing').length;
  return [
    ...(isDeepStrictEqual(held.rulings, judged.rulings) ? [] : ['its rulings are not those that the facts deserve']),
    ...(!held.isClosed || isDeepStrictEqual(held.awards, judged.awards) ? [] : ['its awards are not those deserved']),
    ...(closings <= 1 ? [] : [`closed ${closings} times`]),
  ];
};

/** Nothing of the agenda is left behind, and the next job is the one it waits for. */
const strayWatermark = async ({ view, cloud, setting }: WorldAtRest): Promise<readonly string[]> => {
  const { doneUntil, nextJobAt } = await view.watermark();
  const next = nextJobAfter(await view.department(), doneUntil);
  const isClosed = setting.closing === null || (await view.ledger(setting.closing)).isClosed;
  return [
    ...(Temporal.Instant.compare(next, nextJobAt) === 0 ? [] : [`waits for ${printInstant(nextJobAt)}`]),
    ...(Temporal.Instant.compare(next, cloud.time.now) > 0 ? [] : [`left behind at ${printInstant(doneUntil)}`]),
    ...(isClosed ? [] : ['the month did not close']),
  ];
};
