import { CheckCircleFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { COMPONENT_OPTIONS, SESSION_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { OpenQuestion } from '../../../shared/contracts/http/months.ts';
import { type PagePath, pagesFor } from '../app/pages.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import styles from './close.module.css';
import { closeTexts } from './close-texts.ts';

function Question({ question }: { readonly question: OpenQuestion }) {
  const t = useTexts(closeTexts);
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  switch (question.kind) {
    case 'attendance-unrecorded': {
      const session = SESSION_OPTIONS[question.session][language];
      return t.attendanceUnrecorded(dayAndTimeText(question.startsAt, timezone, language), session, question.missing);
    }
    case 'appeal-open':
      return t.appealOpen(question.staffName ?? question.staffId, rules[question.rule]);
    case 'scores-missing':
      return t.scoresMissing(COMPONENT_OPTIONS[question.component][language], question.people);
    case 'calendar-unknown':
      return t.calendarUnknown;
  }
}

/** Where it is settled. */
const PLACES = {
  'attendance-unrecorded': '/attendance',
  'appeal-open': '/appeals',
  'scores-missing': '/scores',
  'calendar-unknown': '/calendar',
} as const satisfies Record<OpenQuestion['kind'], PagePath>;

function SettleLink({ kind }: Pick<OpenQuestion, 'kind'>) {
  const t = useTexts(closeTexts);
  const { page } = useTexts(shellTexts);
  const { role } = useMe();
  const place = PLACES[kind];
  return pagesFor(role).includes(place) ? (
    <Link to={place} className={list.quiet ?? ''}>
      {t.settle(page[place])}
    </Link>
  ) : null;
}

const keyOf = (question: OpenQuestion): string => JSON.stringify(question);

/** What could still change the month, and should be settled before it closes. */
export function QuestionPanel({ questions }: { readonly questions: readonly OpenQuestion[] }) {
  const t = useTexts(closeTexts);
  return (
    <Panel title={t.questions}>
      {questions.length === 0 ? (
        <p className={styles.settled}>
          <CheckCircleFilled className={styles.good ?? ''} aria-hidden />
          {t.noQuestions}
        </p>
      ) : (
        <ul>
          {questions.map((question) => (
            <li key={keyOf(question)} className={list.item}>
              <Question question={question} />
              <SettleLink kind={question.kind} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
