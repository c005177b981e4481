import {
  AccountBookOutlined,
  ApiOutlined,
  BarChartOutlined,
  BulbOutlined,
  CoffeeOutlined,
  ExceptionOutlined,
  FileSearchOutlined,
  HistoryOutlined,
  ImportOutlined,
  ReadOutlined,
  SolutionOutlined,
  TableOutlined,
  ThunderboltOutlined,
  TrophyOutlined,
  UserOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { BAR_ICONS } from './bar-icons.ts';
import styles from './navigation.module.css';
import { PAGE_GROUPS, PAGES, type PagePath, pagesFor } from './pages.ts';
import { shellTexts } from './shell-texts.ts';
import { Tab } from './tab.tsx';

const ICONS: Readonly<Record<PagePath, ComponentType>> = {
  ...BAR_ICONS,
  '/prospects': SolutionOutlined,
  '/statement': UserOutlined,
  '/leave': CoffeeOutlined,
  '/training': ReadOutlined,
  '/competitions': TrophyOutlined,
  '/suggestions': BulbOutlined,
  '/imports': ImportOutlined,
  '/spot-checks': FileSearchOutlined,
  '/appeals': ExceptionOutlined,
  '/charts': BarChartOutlined,
  '/scores': TableOutlined,
  '/exports': AccountBookOutlined,
  '/outages': WarningOutlined,
  '/webhooks': ApiOutlined,
  '/runs': ThunderboltOutlined,
  '/ledger': HistoryOutlined,
};

/** Every page that one may use, by what it is for. */
export default function PageList() {
  const t = useTexts(shellTexts);
  const paths = pagesFor(useMe().role);
  return PAGE_GROUPS.map((group) => {
    const ofGroup = paths.filter((path) => PAGES[path].group === group);
    if (ofGroup.length === 0) return null;
    return (
      <section key={group} className={styles.group}>
        <h2 className={styles.heading}>{t.group[group]}</h2>
        <div className={styles.pages}>
          {ofGroup.map((path) => (
            <Tab key={path} path={path} icon={ICONS[path]} />
          ))}
        </div>
      </section>
    );
  });
}
