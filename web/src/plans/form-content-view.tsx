import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import styles from './form-content-view.module.css';
import type { FormContent } from './form-content.ts';
import { plansTexts } from './plans-texts.ts';

interface Part {
  readonly name: string;
  readonly text: string;
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const t = useTexts(plansTexts);
  return (
    <dl className={styles.parts}>
      {parts.map(({ name, text }) => (
        <div key={name}>
          <dt className={list.quiet}>{name}</dt>
          <dd className={styles.text}>{text.trim() === '' ? t.nothing : text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Line {
  readonly company: string;
  readonly details: readonly string[];
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useTexts(plansTexts);
  if (lines.length === 0) return <p className={list.quiet}>{t.nothing}</p>;
  return (
    <ol>
      {lines.map(({ company, details }, place) => (
        <li key={place} className={list.item}>
          <p className={styles.company}>{company}</p>
          <p className={list.quiet}>{details.filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ol>
  );
}

/** What a filed form says. */
export function FormContentView({ content }: { readonly content: FormContent }) {
  const t = useTexts(plansTexts);
  switch (content.form) {
    case 'weekly-plan':
    case 'monthly-plan': {
      const kind = content.form === 'weekly-plan' ? 'week' : 'month';
      const parts = [
        { name: t.done[kind], text: content.done },
        { name: t.planned[kind], text: content.planned },
      ];
      return <Parts parts={parts} />;
    }
    case 'field-registration': {
      const parts = [
        { name: t.destination, text: content.destination },
        { name: t.reason, text: content.reason },
      ];
      return <Parts parts={parts} />;
    }
    case 'inventory': {
      const lines = content.entries.map(({ company, status, nextStep }) => ({ company, details: [status, nextStep] }));
      return <Lines lines={lines} />;
    }
    case 'client-list': {
      const lines = content.entries.map(({ company, contact, phone }) => ({ company, details: [contact, phone] }));
      return <Lines lines={lines} />;
    }
  }
}
