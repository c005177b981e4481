import { SaveOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import { gridTexts } from './grid-texts.ts';
import styles from './save-bar.module.css';
import type { SheetState } from './use-sheet.ts';

interface SaveBarProps {
  readonly sheet: SheetState;
  /** Of the unsaved cells, how many can be saved as they are. */
  readonly ready: number;
  readonly save: () => void;
  /** For what cannot be taken back: what the button says, and what it asks when it has been pressed once. */
  readonly confirmation?: { readonly label: string; readonly question: string };
}

function Report({ sheet }: Pick<SaveBarProps, 'sheet'>) {
  const t = useTexts(gridTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { saved, receivedAt, failure, refused } = sheet.report;
  return (
    <>
      {failure !== null && (refused.size === 0 || failure.outcome !== 'refused') && <FailureAlert failure={failure} />}
      {failure !== null && refused.size > 0 && <Alert showIcon type="error" title={t.refused(refused.size)} />}
      {receivedAt !== null && (
        <Alert
          showIcon
          role="status"
          type="success"
          title={t.saved(saved.length, dayAndTimeText(receivedAt, timezone, language))}
        />
      )}
    </>
  );
}

/** How much is unsaved, the one save of it, and what became of it. */
export function SaveBar({ sheet, ready, save, confirmation }: SaveBarProps) {
  const t = useTexts(gridTexts);
  const { changes, sending, discard } = sheet;
  return (
    <div className={styles.bar}>
      <Report sheet={sheet} />
      <div className={styles.line}>
        {confirmation === undefined || ready === 0 ? (
          <Button
            type="primary"
            // In the place of an icon the spinner goes at once; a spinner that fades may stay when it ends before it has grown.
            icon={<SaveOutlined aria-hidden />}
            loading={sending}
            disabled={ready === 0}
            onClick={save}
          >
            {confirmation?.label ?? t.save}
          </Button>
        ) : (
          <ConfirmButton look="primary" {...confirmation} loading={sending} confirmed={save} />
        )}
        {changes.size > 0 && <ConfirmButton label={t.discard} question={t.discardQuestion} confirmed={discard} />}
        <p role="status" className={styles.state}>
          {changes.size === 0 ? t.nothing : t.waiting(changes.size, changes.size - ready)}
        </p>
      </div>
    </div>
  );
}
