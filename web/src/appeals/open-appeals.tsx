import { useTexts } from '../language/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { useOpenAppeals } from './appeals.ts';
import { appealsTexts } from './appeals-texts.ts';
import { OpenAppeal } from './open-appeal.tsx';

/** What waits for the reader's decision, the most urgent first. */
export function OpenAppeals() {
  const t = useTexts(appealsTexts);
  const { open, error, retry } = useOpenAppeals();
  if (error !== null) return <FailureNotice error={error} retry={retry} />;
  if (open === undefined) return <Bone height={180} />;
  return (
    <Panel title={t.open} aside={open.length > 0 && <Mark tone="active">{t.openOf(open.length)}</Mark>}>
      {open.length === 0 ? (
        <>
          <p>{t.noneOpen}</p>
          <p className={list.quiet}>{t.noneOpenDetail}</p>
        </>
      ) : (
        <ul>
          {open.map((appeal) => (
            <OpenAppeal key={appeal.id} appeal={appeal} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
