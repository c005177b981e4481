import { Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import type { RevealedPhones } from '../../../shared/contracts/http/privacy.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import styles from './check-desk.module.css';
import { checkDeskTexts } from './check-desk-texts.ts';

type Reveal = 'masked' | 'sending' | Failure | RevealedPhones;

/** The full numbers of a record once its reader said what for; they are kept nowhere but on the open page. */
export function usePhones(recordId: string) {
  const { api } = useConnection();
  const [state, setState] = useState<Reveal>('masked');
  // A retry of a look whose answer was lost is the same look.
  const look = useRef({ reason: '', key: '' });
  const reveal = async (reason: string) => {
    if (look.current.reason !== reason) look.current = { reason, key: crypto.randomUUID() };
    setState('sending');
    const answer = await api('reveal-phones', { body: { recordId, reason }, idempotencyKey: look.current.key });
    setState(answer.outcome === 'ok' ? answer.value : answer);
  };
  return { state, reveal };
}

type Phones = ReturnType<typeof usePhones>;

export const shownPhones = ({ state }: Phones): readonly string[] | undefined =>
  typeof state === 'object' && 'phones' in state ? state.phones : undefined;

/** Masked numbers, and the way to the full ones: with a purpose, which is recorded. */
export function PhoneReveal({ phones, date }: { readonly phones: Phones; readonly date: string }) {
  const t = useTexts(checkDeskTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { state, reveal } = phones;
  if (typeof state === 'object' && 'phones' in state) {
    const time = dayAndTimeText(state.receipt.receivedAt, timezone, language);
    return (
      <p role="status" className={`${list.quiet} ${styles.shown}`}>
        {t.phonesShown(time)}
      </p>
    );
  }
  return (
    <Form<{ reason: string }>
      name="phone-reveal"
      layout="vertical"
      requiredMark={false}
      className={styles.reveal}
      initialValues={{ reason: t.usualPurpose(dayText(date, language, 'short')) }}
      onFinish={({ reason }) => void reveal(reason)}
    >
      <p className={list.quiet}>{t.phonesMasked}</p>
      <div className={styles.revealLine}>
        <Form.Item
          className={styles.purpose ?? ''}
          label={t.purpose}
          name="reason"
          rules={[{ required: true, whitespace: true, message: t.required }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Button htmlType="submit" loading={state === 'sending'}>
          {t.showPhones}
        </Button>
      </div>
      {typeof state === 'object' && <FailureAlert failure={state} />}
    </Form>
  );
}
