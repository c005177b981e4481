import { PolicySchema } from '../../../../shared/contracts/http/policies.ts';
import { ProspectReceiptSchema } from '../../../../shared/contracts/http/prospects.ts';
import { EXECUTIVE, instantOf, MANAGER } from '../department.ts';
import type { Deed } from '../story/deeds.ts';
import { appeal } from './appeal.ts';
import { bodies, POLICY_CHANGES } from './bodies.ts';
import { holdMeeting } from './hold-meeting.ts';
import { lookAround } from './look-around.ts';
import type { Performer } from './performer.ts';

type DeedOf<Kind extends Deed['kind']> = Extract<Deed, { readonly kind: Kind }>;

const fileLog = async (performer: Performer, { by, date, visits, twice }: DeedOf<'file-log'>): Promise<void> => {
  const request = { as: by, body: bodies.log(date, visits, performer.markOf('log')) };
  const file = () => performer.file('log', 'submit-daily-log', request);
  await (twice ? Promise.all([file(), file()]) : file());
};

const absent = async (performer: Performer, deed: DeedOf<'take-leave'> | DeedOf<'explain'>): Promise<void> => {
  const isLeave = deed.kind === 'take-leave';
  const mark = performer.markOf('absence');
  const body = isLeave ? bodies.leave(deed.from, deed.to, mark) : bodies.excuse(deed.date, mark);
  const filed = await performer.file('absence', isLeave ? 'submit-leave' : 'submit-excuse', { as: deed.by, body });
  if (filed === null || deed.rejected === null) return;
  await performer.wait(deed.rejected);
  await performer.file('rejection', isLeave ? 'reject-leave' : 'reject-excuse', {
    as: MANAGER,
    params: isLeave ? { leaveId: filed.id } : { excuseId: filed.id },
    body: { reason: performer.markOf('rejection') },
  });
};

const checkLog = async (performer: Performer, deed: DeedOf<'check-log'>): Promise<void> => {
  const { of: staffId, date: logDate, verdict } = deed;
  const body = { staffId, logDate, verdict, note: performer.markOf('check') };
  const check = await performer.file('check', 'record-spot-check', { as: MANAGER, body });
  if (check === null || deed.corrected === null) return;
  await performer.wait(deed.corrected);
  await performer.file('correction', 'correct-spot-check', {
    as: MANAGER,
    params: { spotCheckId: check.id },
    body: { verdict: verdict === 'match' ? 'mismatch' : 'match', note: performer.markOf('correction') },
  });
};

const registerProspect = async (performer: Performer, deed: DeedOf<'register-prospect'>): Promise<void> => {
  const body = bodies.prospect(deed.company, deed.at.slice(0, 10), performer.markOf('prospect'));
  const answer = await performer.ask('prospect', 'submit-prospect', { as: deed.by, body });
  if (answer?.status !== 201) return;
  const { validity, ...receipt } = ProspectReceiptSchema.parse(answer.body);
  if (!validity.valid && validity.flaws.length === 0) throw new Error('invalid for no reason');
  performer.keep('prospect', receipt, performer.markOf('prospect'));
};

const changePolicy = async (performer: Performer, deed: DeedOf<'change-policy'>): Promise<void> => {
  const parameters = POLICY_CHANGES[deed.change % POLICY_CHANGES.length] ?? {};
  const body = { effectiveFrom: deed.from, parameters };
  const answer = await performer.ask('proposal', 'propose-policy', { as: MANAGER, body });
  if (answer === null || answer.status >= 300 || deed.released === null) return;
  const { policyId } = PolicySchema.parse(answer.body);
  await performer.wait(deed.released);
  await performer.ask('release', 'release-policy', { as: EXECUTIVE, params: { policyId } });
};

/** Does the deed, with all that comes of it. */
export const perform = async (performer: Performer, deed: Deed): Promise<void> => {
  switch (deed.kind) {
    case 'file-log':
      return fileLog(performer, deed);
    case 'take-leave':
    case 'explain':
      return absent(performer, deed);
    case 'hold-meeting':
      return holdMeeting(performer, deed);
    case 'check-log':
      return checkLog(performer, deed);
    case 'register-prospect':
      return registerProspect(performer, deed);
    case 'appeal':
      return appeal(performer, deed);
    case 'change-policy':
      return changePolicy(performer, deed);
    case 'confirm-month':
      await performer.file('confirmation', 'confirm-month', { as: MANAGER, params: { month: deed.month } });
      return;
    case 'declare-outage': {
      const times = { startedAt: instantOf(deed.from).toString(), endedAt: instantOf(deed.until).toString() };
      await performer.ask('outage', 'declare-outage', {
        as: MANAGER,
        body: { ...times, reason: 'the table was gone' },
      });
      return;
    }
    case 'look':
      return lookAround(performer, deed.by, deed.at.slice(0, 7));
  }
};
