import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { shellTexts } from '../app/shell-texts.ts';
import { periodText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { DUTY_TONES, dutyTexts } from '../me/duty-texts.ts';
import { useMe } from '../me/me.ts';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { FormChoice } from './form-choice.tsx';
import { dutyOf, useOwedForms, useUsualForm } from './form-duty.ts';
import { FormOfPeriod } from './form-of-period.tsx';
import styles from './form-of-period.module.css';
import { PeriodChoice } from './period-choice.tsx';
import { formNames } from './form-names.ts';
import { formsFor, isPeriodOf, type StaffForm, usualPeriods } from './staff-forms.ts';

/** The table is heavy, and nobody in a hurry reads it. */
const FiledList = lazy(async () => ({ default: (await import('./filed-list.tsx')).FiledList }));

/** What the address says, where it fits the person and the form; else what is due. */
function useChosen(): { readonly form: StaffForm; readonly period: string } {
  const { role, today } = useMe();
  const usual = useUsualForm();
  const search = useSearch({ from: '/plans' });
  const form = search.form !== undefined && formsFor(role).includes(search.form) ? search.form : usual;
  const period = search.period !== undefined && isPeriodOf(form, search.period) ? search.period : undefined;
  return { form, period: period ?? usualPeriods(form, today)[0] };
}

function PeriodHead({ form, period }: { readonly form: StaffForm; readonly period: string }) {
  const names = useTexts(formNames);
  const words = useTexts(dutyTexts);
  const { language } = useLanguage();
  const duty = dutyOf(useOwedForms(), form, period);
  return (
    <div className={styles.head}>
      <div>
        <h2 className={styles.name}>{names[form]}</h2>
        <p className={styles.period}>
          {periodText(period, language)}
          {duty !== undefined && <Mark tone={DUTY_TONES[duty.state]}>{words.state[duty.state]}</Mark>}
        </p>
      </div>
      <PeriodChoice form={form} period={period} />
    </div>
  );
}

/** The forms of weeks and months: what is owed and by when, the form or its receipt, and everything filed. */
export function PlansPage() {
  const t = useTexts(shellTexts);
  const { form, period } = useChosen();
  const key = `${form} ${period}`;
  return (
    <Page title={t.page['/plans']}>
      <FormChoice form={form} />
      <div className={styles.form}>
        <PeriodHead form={form} period={period} />
        <FormOfPeriod key={key} form={form} period={period} />
      </div>
      <div className={styles.list}>
        <Suspense fallback={<Bone height={220} />}>
          <FiledList key={key} form={form} period={period} />
        </Suspense>
      </div>
    </Page>
  );
}
