import { Button, Form, Input } from 'antd';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { periodText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import editor from '../outbox/editor.module.css';
import styles from './log-editor.module.css';
import { logTexts } from './log-texts.ts';
import { usePlannedWeek } from './weekly-plan.ts';

interface NextDayPlanProps {
  readonly date: string;
  /** Nobody has written on this log yet. */
  readonly untouched: boolean;
  readonly fill: (plan: string) => void;
}

/** The field alone; `extra` stands below it. */
export function PlanField({ extra }: { readonly extra?: ReactNode }) {
  const t = useTexts(logTexts);
  return (
    <Form.Item label={t.plan} name="nextDayPlan" extra={extra}>
      <Input.TextArea maxLength={4000} rows={3} placeholder={t.planHint} />
    </Form.Item>
  );
}

/** What is planned for tomorrow: an untouched log takes it from the weekly plan, and says so until it is changed. */
export function NextDayPlan({ date, untouched, fill }: NextDayPlanProps) {
  const t = useTexts(logTexts);
  const { language } = useLanguage();
  const form = Form.useFormInstance();
  const written: unknown = Form.useWatch('nextDayPlan', form);
  const week = usePlannedWeek(date);
  const planned = week?.planned;
  const take = useEffectEvent((plan: string) => {
    if (untouched) form.setFieldValue('nextDayPlan', plan);
  });
  useEffect(() => {
    if (planned !== undefined) take(planned);
  }, [planned]);
  return (
    <div className={editor.card}>
      <PlanField extra={week !== undefined && written === planned && t.fromWeek(periodText(week.week, language))} />
      {planned !== undefined && written === '' && (
        <Button
          className={styles.fromWeek ?? ''}
          size="small"
          onClick={() => {
            fill(planned);
          }}
        >
          {t.takeWeek}
        </Button>
      )}
    </div>
  );
}
