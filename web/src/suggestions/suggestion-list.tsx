import { Link } from '@tanstack/react-router';
import type { SuggestionItem } from '../../../shared/contracts/http/suggestions.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { filtered, type SuggestionFilter } from './suggestion-filter.ts';
import styles from './suggestions.module.css';
import { suggestionsTexts } from './suggestions-texts.ts';

export const STATE_TONES = { open: 'active', adopted: 'good', declined: 'quiet' } as const;

function Entry({ item }: { readonly item: SuggestionItem }) {
  const t = useTexts(suggestionsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { id, text, staffName, receivedAt, state } = item;
  return (
    <li className={list.item}>
      <p className={styles.entry}>
        <Link to="/suggestions" search={(before) => ({ ...before, id })} className={styles.text}>
          {text}
        </Link>
        <Mark tone={STATE_TONES[state]}>{t.state[state]}</Mark>
      </p>
      <p className={list.quiet}>{t.by(staffName, dayAndTimeText(receivedAt, timezone, language))}</p>
    </li>
  );
}

interface SuggestionListProps {
  readonly items: readonly SuggestionItem[];
  readonly filter: SuggestionFilter;
  readonly empty: string;
}

export function SuggestionList({ items, filter, empty }: SuggestionListProps) {
  const t = useTexts(suggestionsTexts);
  const found = filtered(items, filter);
  if (found.length === 0) return <p className={list.quiet}>{items.length === 0 ? empty : t.notFound}</p>;
  return (
    <ul>
      {found.map((item) => (
        <Entry key={item.id} item={item} />
      ))}
    </ul>
  );
}
