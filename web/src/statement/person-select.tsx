import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useStandings } from '../month/standings.ts';
import styles from './statement.module.css';
import { statementTexts } from './statement-texts.ts';

/** Whoever is judged this month and in reach of the reader; nobody but themselves for most. */
export const usePeopleJudged = () => useStandings(useMe().today.slice(0, 7)).data?.standings ?? [];

/** For whoever may read the years of others. */
export function PersonSelect({ person, year }: { readonly person: string; readonly year: number }) {
  const t = useTexts(statementTexts);
  const { staffId, name } = useMe();
  const navigate = useNavigate();
  const others = usePeopleJudged().filter((one) => one.staffId !== staffId);
  if (others.length === 0) return null;
  const options = [
    { value: staffId, label: `${t.myself}（${name}）` },
    ...others.map((one) => ({ value: one.staffId, label: one.staffName })),
  ];
  return (
    <Select
      className={styles.person ?? ''}
      aria-label={t.person}
      showSearch={{ optionFilterProp: 'label' }}
      value={person}
      options={options}
      onChange={(chosen) => {
        void navigate({ to: '/statement', search: { year, ...(chosen === staffId ? {} : { person: chosen }) } });
      }}
    />
  );
}
