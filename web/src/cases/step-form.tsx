import { useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Button, Form, Input, Radio } from 'antd';
import type { CaseFileBody } from '../../../shared/contracts/http/cases.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { CASES_KEY, stepsFor, type Step, useCases } from './cases.ts';
import { caseTexts } from './case-texts.ts';

interface Values {
  readonly step: Step;
  readonly text: string;
  readonly to: string;
}

const FIELDS = { text: 'text', reason: 'text', to: 'to' } as const;

/** Steps whose reason has to be given. */
const REASONED: readonly Step[] = ['note', 'send-back', 'close'];

function useStep(caseId: string) {
  const { api } = useConnection();
  return useSubmission(({ step, text, to }: Values, idempotencyKey) => {
    const call = { params: { caseId }, idempotencyKey };
    switch (step) {
      case 'note':
        return api('note-case', { ...call, body: { text } });
      case 'submit':
        return api('submit-case', call);
      case 'approve':
        return api('review-case', { ...call, body: { verdict: 'approved', reason: text } });
      case 'send-back':
        return api('review-case', { ...call, body: { verdict: 'sent-back', reason: text } });
      case 'hand-over':
        return api('hand-over-case', { ...call, body: { to, reason: text } });
      case 'close':
        return api('close-case', { ...call, body: { reason: text } });
    }
  });
}

/** Colleagues who have or had a case, to hand one over to. */
function useColleagues(ownerId: string) {
  const cases = useCases().data ?? [];
  const names = new Map(cases.map((item) => [item.ownerId, item.ownerName]));
  return [...names].flatMap(([id, name]) =>
    id === ownerId || name === null ? [] : [{ value: id, label: `${name} ${id}` }],
  );
}

function Steps({ file, initial }: { readonly file: CaseFileBody; readonly initial: Values }) {
  const t = useTexts(caseTexts);
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const { submission, submit } = useStep(file.id);
  const colleagues = useColleagues(file.ownerId);
  const steps = stepsFor(file, useMe());
  const { step } = { ...initial, ...Form.useWatch([], form) };
  const send = async (values: Values) => {
    // Fields that a step does not have are not among the values.
    const answer = await submit({ ...initial, ...values });
    form.setFields([...refusedFields(answer, FIELDS)]);
    if (answer.outcome === 'ok') form.resetFields();
    await queries.invalidateQueries({ queryKey: CASES_KEY });
  };
  return (
    <Panel title={t.steps}>
      <Form
        form={form}
        name="case-step"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        disabled={submission.state === 'sending'}
        onFinish={(values) => void send(values)}
      >
        <Form.Item label={t.step} name="step">
          <Radio.Group options={steps.map((value) => ({ value, label: t.action[value] }))} />
        </Form.Item>
        {step === 'hand-over' && (
          <Form.Item label={t.to} name="to" extra={t.toHint} rules={[{ required: true, message: t.required }]}>
            <AutoComplete
              options={colleagues}
              showSearch={{ filterOption: (typed, option) => option?.label.includes(typed) === true }}
            />
          </Form.Item>
        )}
        {step !== 'submit' && (
          <Form.Item
            label={step === 'note' ? t.note : t.reason}
            name="text"
            rules={[{ required: REASONED.includes(step), whitespace: true, message: t.required }]}
          >
            <Input.TextArea maxLength={1000} rows={2} />
          </Form.Item>
        )}
        <SubmissionResult submission={submission} words={{ onTime: t.done, late: t.done }} />
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {t.do}
        </Button>
      </Form>
    </Panel>
  );
}

/** What can be done with a case as it stands, by whom it may be done. */
export function StepForm({ file }: { readonly file: CaseFileBody }) {
  const t = useTexts(caseTexts);
  const [first] = stepsFor(file, useMe());
  if (first !== undefined) return <Steps file={file} initial={{ step: first, text: '', to: '' }} />;
  return (
    <Panel title={t.steps}>
      <p className={list.quiet}>{file.state === 'closed' ? t.closedNow : t.nothingToDo}</p>
    </Panel>
  );
}
