import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useSubmission } from '../submission/submission.ts';
import { callRecordDrafts } from './call-record-drafts.ts';
import { type CallRecord, NOTE_LENGTH, noteOf } from './call-record.ts';
import { checkDeskTexts } from './check-desk-texts.ts';
import { CHECKS_KEY, DRAWS_KEY } from './spot-checks.ts';

/** A verdict to come: the first one on a log, or one that corrects another. */
export interface Check {
  readonly corrects: string | undefined;
  readonly saved: (receipt: Receipt) => void;
}

type Verdict = RequestBody<'correct-spot-check'>;

/** The form of a verdict, its draft on this device, and how it is saved. */
export function useVerdict({ corrects, saved }: Check, { staffId, date, visits }: DailyLogItem) {
  const { api } = useConnection();
  const me = useMe();
  const queries = useQueryClient();
  const words = useTexts(checkDeskTexts);
  const [form] = Form.useForm<CallRecord>();
  const draft = `${me.staffId}.${staffId}.${date}${corrects === undefined ? '' : '.correction'}`;
  const blank: CallRecord = { calls: visits.map(() => ({})), remark: '' };
  const { submission, submit } = useSubmission((body: Verdict, idempotencyKey) =>
    corrects === undefined
      ? api('record-spot-check', { body: { staffId, logDate: date, ...body }, idempotencyKey })
      : api('correct-spot-check', { params: { spotCheckId: corrects }, body, idempotencyKey }),
  );
  const save = async (values: CallRecord) => {
    const note = noteOf(values, visits, words);
    if (values.verdict === undefined || note.length > NOTE_LENGTH) return;
    const answer = await submit({ verdict: values.verdict, ...(note !== '' && { note }) });
    if (answer.outcome !== 'ok') return;
    callRecordDrafts.remove(draft);
    saved(answer.value);
    await Promise.all([CHECKS_KEY, DRAWS_KEY, 'people'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
  };
  const keep = (values: CallRecord) => {
    callRecordDrafts.put(draft, values);
  };
  return { form, initial: callRecordDrafts.all().get(draft) ?? blank, submission, save, keep };
}
