import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { CalendarYearView, HolidaysPreview } from '../../../shared/contracts/http/calendar.ts';
import { useConnection } from '../api/connection.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { type PublishedDays, type ReadArrangement, readArrangement } from './arrangement.ts';
import { takeIn } from './calendar-year.ts';
import styles from './calendar.module.css';
import { calendarTexts } from './calendar-texts.ts';
import { ChangeResult } from './day-panel.tsx';
import { dayKind } from './day-kind.ts';

type Difference = HolidaysPreview['differences'][number];

function Differences({ differences }: Pick<HolidaysPreview, 'differences'>) {
  const t = useTexts(calendarTexts);
  const { language } = useLanguage();
  // A year that is published at last says of every day that it is certain now: what is news are the days that differ.
  const isNews = ({ before, after }: Difference) => before.workday !== after.workday || before.name !== after.name;
  const news = differences.filter(isNews);
  const others = differences.length - news.length;
  if (differences.length === 0) return <p>{t.nothingNew}</p>;
  return (
    <div role="status">
      <h3 className={styles.name}>{t.differences(news.length)}</h3>
      <ul className={styles.differences}>
        {news.map(({ date, after }) => (
          <li key={date} className={list.line}>
            <span>{dayText(date, language)}</span>
            <span className={list.quiet}>
              {t.kind[dayKind({ date, workday: after.workday })]}
              {after.name !== null && t.named(after.name)}
            </span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className={list.quiet}>{t.others(others)}</p>}
    </div>
  );
}

function useImport(year: CalendarYearView) {
  const t = useTexts(calendarTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ arrangement: string }>();
  const params = { year: String(year.year) };
  const previewing = useSubmission((days: PublishedDays) => api('preview-holidays', { params, body: { days } }));
  const importing = useSubmission(({ days, version }: { readonly days: PublishedDays; readonly version: number }) =>
    api('import-holidays', { params, body: { days, version } }),
  );
  const wordsFor = (read: ReadArrangement): readonly string[] => {
    if (read.ok) return [];
    if (read.wrong === 'empty') return [t.nothingTyped];
    return [read.wrong === 'json' ? t.jsonWrong : t.lineWrong(read.wrong.line)];
  };
  const read = (arrangement: string): PublishedDays | null => {
    const result = readArrangement(arrangement);
    form.setFields([{ name: 'arrangement', errors: [...wordsFor(result)] }]);
    return result.ok ? result.days : null;
  };
  const preview = async (arrangement: string) => {
    importing.reset();
    const days = read(arrangement);
    if (days === null) previewing.reset();
    else await previewing.submit(days);
  };
  const takeOver = async ({ version }: HolidaysPreview) => {
    const days = read(form.getFieldsValue().arrangement);
    if (days === null) return;
    const answer = await importing.submit({ days, version });
    await takeIn(queries, year.year, answer);
    previewing.reset();
  };
  return { form, previewing, importing, preview, takeOver };
}

/** A published arrangement of the whole year, looked at before it is taken over. */
export function ImportPanel({ year }: { readonly year: CalendarYearView }) {
  const t = useTexts(calendarTexts);
  const { form, previewing, importing, preview, takeOver } = useImport(year);
  const { submission } = previewing;
  const found = submission.state === 'answered' && submission.answer.outcome === 'ok' ? submission.answer.value : null;
  return (
    <Panel title={t.import}>
      <Form
        form={form}
        name="holidays"
        layout="vertical"
        requiredMark={false}
        initialValues={{ arrangement: '' }}
        className={styles.setting ?? ''}
        onValuesChange={previewing.reset}
        onFinish={({ arrangement }) => void preview(arrangement)}
      >
        <Form.Item label={t.arrangement(year.year)} name="arrangement" extra={t.importHint}>
          <Input.TextArea rows={5} spellCheck={false} />
        </Form.Item>
        {previewing.failure !== null && <FailureAlert failure={previewing.failure} />}
        {found !== null && <Differences differences={found.differences} />}
        <ChangeResult submission={importing.submission} done={t.imported} />
        <div className={styles.actions}>
          <Button htmlType="submit" loading={previewing.sending}>
            {t.preview}
          </Button>
          {found !== null && found.differences.length > 0 && (
            <ConfirmButton
              look="primary"
              label={t.doImport}
              question={t.importQuestion}
              loading={importing.sending}
              confirmed={() => void takeOver(found)}
            />
          )}
        </div>
      </Form>
    </Panel>
  );
}
