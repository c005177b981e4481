import { RulingPageSchema } from '../../../../shared/contracts/http/rulings.ts';
import { reversedBy } from '../../../../shared/domain/appeals/reversal.ts';
import { EXECUTIVE } from '../department.ts';
import type { Deed } from '../story/deeds.ts';
import type { Performer } from './performer.ts';

/** Appeals against the first ruling that can be appealed, rather one that a decision can reverse; the executive decides. */
export const appeal = async (
  performer: Performer,
  { at, by, decided, verdict }: Extract<Deed, { readonly kind: 'appeal' }>,
): Promise<void> => {
  const month = at.slice(0, 7);
  const listed = await performer.ask('rulings', 'list-rulings', { as: by, query: { month } });
  if (listed?.status !== 200) return;
  const against = RulingPageSchema.parse(listed.body).items.filter((one) => one.staffId === by && one.appeal === null);
  const ruling = against.find(({ rule }) => reversedBy(rule) !== null) ?? against[0];
  if (ruling === undefined) return;
  const body = { month, ruling: ruling.id, reason: performer.markOf('appeal') };
  const filed = await performer.file('appeal', 'file-appeal', { as: by, body });
  if (filed === null || decided === null) return;
  await performer.wait(decided);
  const isAttendance = verdict === 'reversed' && reversedBy(ruling.rule) === 'attendance';
  await performer.file('decision', 'decide-appeal', {
    as: EXECUTIVE,
    params: { appealId: filed.id },
    body: { verdict, reason: performer.markOf('decision'), ...(isAttendance && { attendance: 'present' }) },
  });
};
