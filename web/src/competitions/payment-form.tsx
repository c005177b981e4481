import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { IncentiveItem } from '../../../shared/contracts/http/incentives.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { useSubmission } from '../submission/submission.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import styles from './competitions.module.css';
import { incentiveTexts } from './incentive-texts.ts';
import { INCENTIVES_KEY } from './incentives.ts';

interface PaidOn {
  readonly paidOn: string;
}

/** The day on which an incentive was paid; it opens in its own place. */
export function PaymentForm({ incentive }: { readonly incentive: IncentiveItem }) {
  const t = useTexts(incentiveTexts);
  const { api } = useConnection();
  const { today } = useMe();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<PaidOn>();
  const { submit, sending, failure } = useSubmission((body: PaidOn, idempotencyKey) =>
    api('record-payment', { params: { incentiveId: incentive.id }, body, idempotencyKey }),
  );
  const record = async (values: PaidOn) => {
    const answer = await submit(values);
    form.setFields([...refusedFields(answer, { paidOn: 'paidOn' as const })]);
    if (answer.outcome === 'ok') await queries.invalidateQueries({ queryKey: INCENTIVES_KEY });
  };
  const show = (shown: boolean) => {
    setOpen(shown);
  };
  if (!open) {
    return (
      <Button
        size="small"
        onClick={() => {
          show(true);
        }}
      >
        {t.recordPayment}
      </Button>
    );
  }
  return (
    <Form
      form={form}
      name={`payment-${incentive.id}`}
      initialValues={{ paidOn: today }}
      onFinish={(values: PaidOn) => void record(values)}
    >
      <div className={styles.payment}>
        <Form.Item name="paidOn" noStyle>
          <Input type="date" size="small" aria-label={t.payment(incentive.staffName)} max={today} />
        </Form.Item>
        <Button size="small" type="primary" htmlType="submit" loading={sending}>
          {t.record}
        </Button>
        <Button
          size="small"
          type="text"
          onClick={() => {
            show(false);
          }}
        >
          {t.cancel}
        </Button>
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
    </Form>
  );
}
