import { periodText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import styles from './form-of-period.module.css';
import type { FormContent } from './form-content.ts';
import { plansTexts } from './plans-texts.ts';
import type { Beginning } from './proposals.ts';

interface BeginningNoteProps {
  readonly beginning: Beginning;
  readonly content: FormContent;
}

/** Says where the rows come from that the person has not written, until they change them. */
export function BeginningNote({ beginning: { content: begun, from }, content }: BeginningNoteProps) {
  const t = useTexts(plansTexts);
  const { language } = useLanguage();
  if (from === null || JSON.stringify(begun) !== JSON.stringify(content)) return null;
  return (
    <p className={styles.note} role="status">
      {from === 'proposal' ? t.prefilled : t.fromLast(periodText(from.period, language))}
    </p>
  );
}
