import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { ProspectVisitItem, ProspectVisitPage } from '../../shared/contracts/http/prospects.ts';
import { shownPhone } from '../../shared/contracts/http/shown-phone.ts';
import type { DailyLog } from '../../shared/domain/dossier.ts';
import { countedVisitsOf } from '../../shared/domain/duties/counted-visits.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import type { Call } from '../../shared/ports/call.ts';
import { viewCharter } from '../../shared/use-cases/charter-view.ts';
import { type ListedRecord, type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { readAllPages } from '../../shared/use-cases/read-pages.ts';
import { type FindProspectDeps, findProspect } from './find-prospect.ts';

export interface ListProspectVisitsDeps extends FindProspectDeps {
  readonly facts: FindProspectDeps['facts'] & ListRecordsDeps['facts'];
}

type ListProspectVisitsCall = Call<'list-prospect-visits'>;

export type ListProspectVisitsOutcome = Outcome<ProspectVisitPage, 'not-found' | 'not-permitted' | 'invalid-request'>;

const names = ({ visits }: DailyLog, prospectId: string): boolean =>
  visits.some((visit) => visit.prospectId === prospectId);

/**
 * The counted visits to a prospect by the people in reach: a person's own, and for managers those of their people. A
 * visit counts by the log that counts for its day, so each day found is read once more, with all its versions.
 */
export const listProspectVisits = async (
  deps: ListProspectVisitsDeps,
  call: ListProspectVisitsCall,
): Promise<ListProspectVisitsOutcome> => {
  const { actor, params, query } = call;
  const operation = 'list-prospect-visits';
  const found = await findProspect(deps, actor, operation, params.prospectId);
  if (found.outcome === 'refused') return found;
  const { id } = found.value.prospect;
  const listed = await listRecords(deps, {
    operation,
    type: 'daily-log',
    actor,
    query,
    keeps: ({ fact }) => fact.type === 'daily-log' && names(fact, id),
  });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const visits = await Promise.all(items.map((one) => visitsIn(deps, call, one, id)));
  return done({ items: visits.flat(), nextCursor });
};

const visitsIn = async (
  { facts }: ListProspectVisitsDeps,
  { actor, charter, receivedAt }: ListProspectVisitsCall,
  { record, staff }: ListedRecord,
  prospectId: string,
): Promise<ProspectVisitItem[]> => {
  const { period: date } = record;
  const ofDay = await readAllPages((page) =>
    facts.listBySubject(actor.departmentId, staff.id, 'daily-log', date, page),
  );
  const versions = ofDay.map(({ fact }) => fact).filter((fact) => fact.type === 'daily-log');
  const view = viewCharter(charter, versions, receivedAt, { from: date, to: date });
  const log = view.facts.of(staff.id).logs.get(date)?.counted?.fact;
  if (log === undefined || log.id !== record.fact.id) return [];
  const visits = countedVisitsOf(log).filter((visit) => visit.prospectId === prospectId);
  return visits.map(({ customer, at, contact, phone, summary }) => ({
    logId: factIdOf(record),
    staffId: staff.id,
    staffName: staff.name,
    date,
    customer,
    at,
    contact,
    phone: shownPhone(phone, actor, staff.id),
    summary,
  }));
};
