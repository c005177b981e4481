import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import type { CalendarYearView } from '../../../shared/contracts/http/calendar.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { firstDateOf } from '../../../shared/domain/time/month.ts';
import { useConnection } from '../api/connection.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { type Submission, useSubmission } from '../submission/submission.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { settableYears, takeIn } from './calendar-year.ts';
import styles from './calendar.module.css';
import { calendarTexts } from './calendar-texts.ts';
import { type CalendarDay, dayKind } from './day-kind.ts';
import { Effect } from './effect.tsx';

const TONES = { workday: 'quiet', weekend: 'quiet', holiday: 'good', 'make-up': 'warning' } as const;

interface Setting {
  readonly workday: boolean;
  readonly name: string;
}

interface DayProps {
  readonly year: CalendarYearView;
  readonly day: CalendarDay;
}

const dayOf = (year: CalendarYearView, date: string | undefined): CalendarDay | undefined =>
  year.months.flatMap(({ days }) => days).find((day) => day.date === date);

export function ChangeResult({
  submission,
  done,
}: {
  readonly submission: Submission<unknown>;
  readonly done: string;
}) {
  const t = useTexts(calendarTexts);
  if (submission.state !== 'answered') return null;
  const { answer } = submission;
  if (answer.outcome === 'ok') return <Alert role="status" showIcon type="success" title={done} />;
  if (answer.outcome === 'refused' && answer.problem.code === 'changed-meanwhile') {
    return <Alert role="status" showIcon type="warning" title={t.changedMeanwhile} />;
  }
  return <FailureAlert failure={answer} />;
}

function useSetting({ year, day }: DayProps) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<Setting>();
  const { version } = year;
  const params = { year: String(year.year) };
  const { date } = day;
  const setting = useSubmission((body: Setting) =>
    api('set-calendar-override', { params, body: { version, date, ...body } }),
  );
  const removing = useSubmission(() =>
    api('remove-calendar-override', { params: { ...params, date }, body: { version } }),
  );
  const save = async (body: Setting) => {
    removing.reset();
    const answer = await setting.submit(body);
    form.setFields([...refusedFields(answer, { workday: 'workday', name: 'name' } as const)]);
    await takeIn(queries, year.year, answer);
  };
  const remove = async () => {
    setting.reset();
    const answer = await removing.submit(undefined);
    await takeIn(queries, year.year, answer);
    const after = answer.outcome === 'ok' ? dayOf(answer.value, date) : undefined;
    if (after !== undefined) form.setFieldsValue(settingOf(after));
  };
  return { form, setting, removing, save, remove };
}

const settingOf = ({ workday, name }: CalendarDay): Setting => ({ workday, name: name ?? '' });

/** Whether the department works the day, and why it is otherwise than usual. */
function SettingForm({ year, day }: DayProps) {
  const t = useTexts(calendarTexts);
  const { form, setting, removing, save, remove } = useSetting({ year, day });
  const { workday, name } = { ...settingOf(day), ...Form.useWatch([], form) };
  const isChanged = workday !== day.workday || name !== (day.name ?? '');
  return (
    <Form
      form={form}
      name="calendar-day"
      layout="vertical"
      requiredMark={false}
      initialValues={settingOf(day)}
      disabled={setting.sending || removing.sending}
      className={styles.setting ?? ''}
      onFinish={(body) => void save(body)}
    >
      <Form.Item label={t.change} name="workday">
        <Radio.Group
          options={[
            { value: true, label: t.work },
            { value: false, label: t.rest },
          ]}
        />
      </Form.Item>
      <Form.Item
        label={t.reason}
        name="name"
        extra={t.reasonHint}
        rules={[{ required: true, whitespace: true, message: t.required }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      {isChanged && <Effect day={day} workday={workday} />}
      <ChangeResult
        submission={setting.submission.state === 'idle' ? removing.submission : setting.submission}
        done={t.saved}
      />
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={setting.sending}>
          {t.save}
        </Button>
        {day.source === 'override' && (
          <ConfirmButton
            label={t.remove}
            question={t.removeQuestion}
            loading={removing.sending}
            confirmed={() => void remove()}
          />
        )}
      </div>
    </Form>
  );
}

function Changing({ year, day }: DayProps) {
  const t = useTexts(calendarTexts);
  const { today } = useMe();
  const { first, last } = settableYears(today);
  if (day.date < firstDateOf(today.slice(0, 7))) return <p className={list.quiet}>{t.tooEarly}</p>;
  if (year.year > last) return <p className={list.quiet}>{t.outOfRange(first, last)}</p>;
  return <SettingForm key={day.date} year={year} day={day} />;
}

/** The day chosen: what it is, who says so, and for administrators how to change it. */
export function DayPanel({ year, date }: { readonly year: CalendarYearView; readonly date: string | undefined }) {
  const t = useTexts(calendarTexts);
  const { language } = useLanguage();
  const { role } = useMe();
  const day = dayOf(year, date);
  if (day === undefined) {
    return (
      <Panel title={t.day}>
        <p className={list.quiet}>{t.chooseDay}</p>
      </Panel>
    );
  }
  const kind = dayKind(day);
  return (
    <Panel title={dayText(day.date, language)} aside={<Mark tone={TONES[kind]}>{t.kind[kind]}</Mark>}>
      <div className={styles.stack}>
        <div>
          {day.name !== null && <p>{day.name}</p>}
          <p className={list.quiet}>{t.source[day.source]}</p>
        </div>
        {mayDo('set-calendar-override', role, 'department') && <Changing year={year} day={day} />}
      </div>
    </Panel>
  );
}
