import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { MEASURE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { CompetitionItem } from '../../../shared/contracts/http/competitions.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import styles from './competitions.module.css';
import { competitionsTexts } from './competitions-texts.ts';
import { useDaysText } from './use-days-text.ts';

const GROUPS = ['running', 'upcoming', 'over'] as const;
/** Of those that are over, as many as are looked at usually. */
const FIRST_SHOWN = 5;

interface ChosenProps {
  readonly chosen: string | undefined;
}

function Entry({ item, chosen }: ChosenProps & { readonly item: CompetitionItem }) {
  const { language } = useLanguage();
  const daysText = useDaysText();
  const { id, name, from, to, measure } = item;
  return (
    <li className={styles.entry}>
      <Link
        to="/competitions"
        search={{ competition: id }}
        className={`${styles.link} ${id === chosen ? styles.chosen : ''}`}
        aria-current={id === chosen ? 'true' : undefined}
      >
        <span className={styles.name}>{name}</span>
        <span className={list.quiet}>
          {daysText(from, to)} · {MEASURE_OPTIONS[measure][language]}
        </span>
      </Link>
    </li>
  );
}

function Group({
  title,
  items,
  chosen,
}: ChosenProps & { readonly title: string; readonly items: readonly CompetitionItem[] }) {
  const t = useTexts(competitionsTexts);
  const [whole, setWhole] = useState(false);
  if (items.length === 0) return null;
  return (
    <div>
      <h3 className={styles.group}>{title}</h3>
      <ul>
        {(whole ? items : items.slice(0, FIRST_SHOWN)).map((item) => (
          <Entry key={item.id} item={item} chosen={chosen} />
        ))}
      </ul>
      {!whole && items.length > FIRST_SHOWN && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t.showAll(items.length)}
        </Button>
      )}
    </div>
  );
}

/** Every competition, those that run first. */
export function CompetitionList({ items, chosen }: ChosenProps & { readonly items: readonly CompetitionItem[] }) {
  const t = useTexts(competitionsTexts);
  return (
    <Panel title={t.competitions}>
      {items.length === 0 ? (
        <p className={list.quiet}>{t.none}</p>
      ) : (
        <div className={styles.groups}>
          {GROUPS.map((state) => (
            <Group
              key={state}
              title={t.group[state]}
              items={items.filter((item) => item.state === state)}
              chosen={chosen}
            />
          ))}
        </div>
      )}
    </Panel>
  );
}
