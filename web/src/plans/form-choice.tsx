import { Link } from '@tanstack/react-router';
import { useTexts } from '../language/texts.ts';
import { DUTY_TONES, dutyTexts } from '../me/duty-texts.ts';
import { useMe } from '../me/me.ts';
import { useShelf } from '../outbox/desk.ts';
import { Mark } from '../ui/mark.tsx';
import styles from './form-choice.module.css';
import { deskKey, useFormDesk } from './form-desk.ts';
import { dutyOf, useOwedForms } from './form-duty.ts';
import { plansTexts } from './plans-texts.ts';
import { type StaffForm, formsFor, usualPeriods } from './staff-forms.ts';

/** How far a form of this week or month is: what the policy says of it, or that it is being written. */
function FormMark({ form }: { readonly form: StaffForm }) {
  const t = useTexts(plansTexts);
  const words = useTexts(dutyTexts);
  const { today } = useMe();
  const drafts = useShelf(useFormDesk().drafts);
  const owed = useOwedForms();
  const [period] = usualPeriods(form, today);
  const duty = dutyOf(owed, form, period);
  const draft = drafts.get(deskKey(form, period));
  if (draft !== undefined) {
    return <Mark tone={draft.queued ? 'warning' : 'quiet'}>{draft.queued ? t.queued : t.draft}</Mark>;
  }
  return duty === undefined ? null : <Mark tone={DUTY_TONES[duty.state]}>{words.state[duty.state]}</Mark>;
}

/** Every form, with what is owed of it; the one that is open stands out. */
export function FormChoice({ form }: { readonly form: StaffForm }) {
  const t = useTexts(plansTexts);
  const { role } = useMe();
  return (
    <nav className={styles.forms} aria-label={t.forms}>
      {formsFor(role).map((other) => (
        <Link
          key={other}
          to="/plans"
          search={{ form: other }}
          className={styles.form}
          aria-current={other === form ? 'page' : undefined}
        >
          <span className={styles.name}>{t.tab[other]}</span>
          <FormMark form={other} />
        </Link>
      ))}
    </nav>
  );
}
