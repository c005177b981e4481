import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import { useNow } from '../clock/server-clock.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ReceiptSlip, type SlipReceipt } from '../receipt/receipt-slip.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import type { FiledForm } from './filed-forms.ts';
import { FormContentView } from './form-content-view.tsx';
import { type FormContent, EMPTY } from './form-content.ts';
import styles from './form-of-period.module.css';
import { plansTexts } from './plans-texts.ts';
import type { StaffForm } from './staff-forms.ts';

interface FiledFormViewProps {
  readonly form: StaffForm;
  readonly period: string;
  /** Every version of the period. */
  readonly versions: readonly FiledForm[];
  /** The one that stands; undefined when only its receipt is known. */
  readonly standing: FiledForm | undefined;
  readonly receipt: Receipt | undefined;
  readonly edit: (content: FormContent) => void;
}

/** The signed receipt is on the device that submitted; the list tells the rest. */
const slipOf = ({ standing, receipt }: FiledFormViewProps): SlipReceipt | undefined =>
  receipt !== undefined && (standing === undefined || receipt.id === standing.id)
    ? receipt
    : standing && { ...standing, signature: null };

/** Registrations of a day stand beside each other; of the other forms one version stands. */
function Contents({ form, versions, standing }: FiledFormViewProps) {
  const t = useTexts(plansTexts);
  const shown = form === 'field-registration' ? versions : standing === undefined ? [] : [standing];
  return shown.map(({ id, content }) => (
    <Panel
      key={id}
      title={t.content}
      aside={'entries' in content && <span className={list.quiet}>{t.entries(content.entries.length)}</span>}
    >
      <FormContentView content={content} />
    </Panel>
  ));
}

function EditHint({ slip, replaceable }: { readonly slip: SlipReceipt; readonly replaceable: boolean }) {
  const t = useTexts(plansTexts);
  if (replaceable) return <p className={list.quiet}>{t.editHint}</p>;
  return slip.onTime && slip.deadline !== null && <p className={list.quiet}>{t.editLateHint}</p>;
}

function Actions({ slip, ...props }: FiledFormViewProps & { readonly slip: SlipReceipt }) {
  const { form, period, standing, edit } = props;
  const t = useTexts(plansTexts);
  const { today } = useMe();
  const now = useNow();
  const replaceable = slip.deadline !== null && now <= Date.parse(slip.deadline);
  const isRegistration = form === 'field-registration';
  return (
    <div className={styles.actions}>
      <Button
        onClick={() => {
          edit(isRegistration ? EMPTY[form] : (standing?.content ?? EMPTY[form]));
        }}
      >
        {isRegistration ? t.another : t.edit}
      </Button>
      {isRegistration && period <= today ? (
        <Link to="/log" search={period === today ? {} : { date: period }}>
          {t.toLog}
        </Link>
      ) : (
        <Link to="/">{t.back}</Link>
      )}
      {!isRegistration && <EditHint slip={slip} replaceable={replaceable} />}
    </div>
  );
}

/** A period whose form is in: the receipt, what it says, and the way to replace it. */
export function FiledFormView(props: FiledFormViewProps) {
  const { form, versions } = props;
  const t = useTexts(plansTexts);
  const slip = slipOf(props);
  if (slip === undefined) return null;
  const isRegistration = form === 'field-registration';
  return (
    <div className={styles.filed}>
      <ReceiptSlip receipt={slip} lateMeans={isRegistration ? t.lateRegistration : t.lateMeans} />
      <Contents {...props} />
      {!isRegistration && versions.length > 1 && <p className={list.quiet}>{t.versions(versions.length)}</p>}
      <Actions {...props} slip={slip} />
    </div>
  );
}
