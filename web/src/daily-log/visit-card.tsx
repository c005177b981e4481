import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useId } from 'react';
import { useTexts } from '../language/texts.ts';
import { Mark } from '../ui/mark.tsx';
import { logTexts } from './log-texts.ts';
import styles from './visit-card.module.css';
import type { VisitState } from './visit-state.ts';

interface VisitCardProps {
  /** Place in the form's list. */
  readonly place: number;
  readonly ordinal: number;
  readonly state: VisitState;
  readonly isOfProspect: boolean;
  /** The list of customers to choose from. */
  readonly names: string;
  readonly remove: () => void;
}

export function VisitMark({ state }: { readonly state: VisitState }) {
  const t = useTexts(logTexts);
  switch (state.kind) {
    case 'counts':
      return <Mark tone="good">{t.counts}</Mark>;
    case 'repeats':
      return <Mark tone="warning">{t.repeats}</Mark>;
    case 'lacks':
      return <Mark tone="quiet">{t.lacks(state.fields.map((field) => t[field]))}</Mark>;
    case 'blank':
      return <Mark tone="quiet">{t.blank}</Mark>;
  }
}

export function VisitCard({ place, ordinal, state, isOfProspect, names, remove }: VisitCardProps) {
  const t = useTexts(logTexts);
  const title = useId();
  return (
    <li>
      <section className={styles.card} aria-labelledby={title}>
        <div className={styles.head}>
          <h2 id={title} className={styles.title}>
            {t.visitN(ordinal)}
          </h2>
          <VisitMark state={state} />
          {isOfProspect && <Mark tone="active">{t.prospect}</Mark>}
          <Button
            type="text"
            className={styles.remove}
            icon={<DeleteOutlined />}
            aria-label={t.removeN(ordinal)}
            onClick={remove}
          />
        </div>
        <div className={styles.fields}>
          <Form.Item className={styles.wide} label={t.customer} name={[place, 'customer']}>
            <Input maxLength={200} autoComplete="off" list={names} />
          </Form.Item>
          <Form.Item name={[place, 'prospectId']} hidden>
            <Input />
          </Form.Item>
          <Form.Item label={t.at} name={[place, 'at']}>
            <Input type="time" />
          </Form.Item>
          <Form.Item label={t.contact} name={[place, 'contact']}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item className={styles.phone} label={t.phone} name={[place, 'phone']}>
            <Input maxLength={50} inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item className={styles.wide} label={t.summary} name={[place, 'summary']}>
            <Input.TextArea maxLength={2000} rows={2} />
          </Form.Item>
        </div>
      </section>
    </li>
  );
}
