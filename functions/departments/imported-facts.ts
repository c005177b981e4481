import { Temporal } from 'temporal-polyfill';
import type { Dossier, Fact } from '../../shared/domain/dossier.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfForeignId, placeOfFact, placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import { type FactSetting, settingOfDossier } from '../../shared/domain/facts/fact-period.ts';
import { monthsTouchedBy } from '../../shared/domain/facts/facts-needed.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import { localDateOf } from '../../shared/domain/time/local-time.ts';
import type { FactRecord } from '../../shared/ports/fact-store.ts';

/** The records of a dossier's facts, in the order in which they must be stored. */
export interface ImportedFacts {
  readonly records: readonly FactRecord[];
  /** One of each month that was lived by the instant of the import, stored after all others: it has the month judged. */
  readonly markers: readonly FactRecord[];
}

/** A fact that was filed here once goes back to where it stood; any other gets a place of its own. */
const recordOf = (departmentId: string, fact: Fact, setting: FactSetting, at: Temporal.Instant): FactRecord => {
  const own = placeOfFact(departmentId, fact, keyOfForeignId(fact.id), setting);
  const former = placeOfFactId(departmentId, fact.id);
  const wasFiledHere = former !== null && factIdOf({ ...own, key: former.key }) === fact.id;
  const receivedMs = epochMsOf(fact.receivedAt);
  const isStillToCome = receivedMs > at.epochMilliseconds;
  return {
    ...(wasFiledHere ? former : own),
    fact,
    contentDigest: digestOf(fact),
    filedBy: null,
    deadline: null,
    judgeAfter: isStillToCome ? Temporal.Instant.fromEpochMilliseconds(receivedMs) : null,
  };
};

/** Whether the fact shows that its month was lived here and not only spoken of: a log, a form, a score. */
const isOfOneMonth = (record: FactRecord, month: string): boolean => {
  const [touched, ...more] = monthsTouchedBy(record, month);
  return touched === record.month && more.length === 0;
};

const byReceipt = (a: FactRecord, b: FactRecord): number =>
  epochMsOf(a.fact.receivedAt) - epochMsOf(b.fact.receivedAt) || compareText(a.fact.id, b.fact.id);

/** The records of a dossier imported at an instant: the same dossier and instant give the same records. */
export const importedFacts = (dossier: Dossier, at: Temporal.Instant): ImportedFacts => {
  const setting = settingOfDossier(dossier);
  const month = monthOf(localDateOf(at, setting.timeZone).toString());
  const records = dossier.facts.map((fact) => recordOf(dossier.department.id, fact, setting, at)).sort(byReceipt);
  const markerOf = new Map<string, FactRecord>();
  for (const record of records) {
    if (record.judgeAfter === null && isOfOneMonth(record, month)) markerOf.set(record.month, record);
  }
  const markers = new Set(markerOf.values());
  return {
    records: records.filter((record) => !markers.has(record)),
    markers: [...markers].map((record) => ({ ...record, judgeAfter: at })),
  };
};
