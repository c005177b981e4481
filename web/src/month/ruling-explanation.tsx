import type { ReactNode } from 'react';
import type { HistoryEvent, RulingExplanationView } from '../../../shared/contracts/http/ruling-explanations.ts';
import { dayAndTimeText, exactText, fullDayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { appealTexts } from './appeal-texts.ts';
import { monthTexts } from './month-texts.ts';
import styles from './ruling-explanation.module.css';
import { whyTexts } from './why-texts.ts';

type Grounds = NonNullable<RulingExplanationView['grounds']>;

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <dt className={list.quiet}>{name}</dt>
      <dd className={styles.content}>{children}</dd>
    </div>
  );
}

function Clauses({ clauses }: Pick<RulingExplanationView, 'clauses'>) {
  const t = useTexts(whyTexts);
  const month = useTexts(monthTexts);
  return clauses.map(({ clause, text, assumed }) => (
    <p key={`${clause} ${text}`}>
      <span className={styles.strong}>{month.clause(clause)}</span> {text}{' '}
      {assumed && <Mark tone="warning">{t.assumed}</Mark>}
    </p>
  ));
}

function Facts({ facts }: Pick<Grounds, 'facts'>) {
  const t = useTexts(whyTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  if (facts.length === 0) return <p className={list.quiet}>{t.noFacts}</p>;
  return (
    <ol className={styles.facts}>
      {facts.map(({ id, text, receivedAt }) => (
        <li key={id}>
          {text}
          <span className={list.quiet}> · {t.received(exactText(receivedAt, timezone, language))}</span>
        </li>
      ))}
    </ol>
  );
}

function GroundsParts({ grounds }: { readonly grounds: Grounds }) {
  const t = useTexts(whyTexts);
  const { language } = useLanguage();
  return (
    <>
      <Part name={t.cause}>
        {[grounds.cause, ...grounds.effects, ...grounds.marks].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Part>
      <Part name={t.facts}>
        <Facts facts={grounds.facts} />
      </Part>
      <Part name={t.parameters}>
        {grounds.parameters.map(({ name, text, since }) => (
          <p key={`${name} ${since ?? ''}`}>
            {text}
            <span className={list.quiet}>
              {' '}
              · {since === null ? t.asWritten : t.since(fullDayText(since, language))}
            </span>
          </p>
        ))}
      </Part>
      {grounds.counterfactuals.length > 0 && (
        <Part name={t.counterfactuals}>
          {grounds.counterfactuals.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Part>
      )}
    </>
  );
}

function useEventText() {
  const t = useTexts(whyTexts);
  const appeals = useTexts(appealTexts);
  return (event: HistoryEvent): string => {
    switch (event.kind) {
      case 'ledger': {
        const step = `${t.step[event.step]} · ${t.run[event.run]} · ${t.entry(event.sequence)}`;
        return event.afterClose ? `${step} · ${t.afterClose}` : step;
      }
      case 'appeal':
        return t.appealed(event.reason);
      case 'decision':
        return t.decided(appeals.state[event.verdict], event.reason);
    }
  };
}

function History({ history }: Pick<RulingExplanationView, 'history'>) {
  const { language } = useLanguage();
  const { timezone } = useMe();
  const textOf = useEventText();
  return (
    <ol className={styles.history}>
      {history.map((event) => (
        <li key={`${event.kind} ${event.kind === 'ledger' ? event.sequence : event.id}`}>
          <span className={styles.time}>{dayAndTimeText(event.at, timezone, language)}</span> {textOf(event)}
        </li>
      ))}
    </ol>
  );
}

/** Clause, facts, parameters, what would have changed it, and its history. */
export function RulingExplanation({ explanation }: { readonly explanation: RulingExplanationView }) {
  const t = useTexts(whyTexts);
  const { clauses, grounds, history } = explanation;
  return (
    <dl className={styles.explanation}>
      <Part name={t.clause}>
        <Clauses clauses={clauses} />
      </Part>
      {grounds === null ? (
        <Part name={t.cause}>
          <p>{t.noGrounds}</p>
        </Part>
      ) : (
        <GroundsParts grounds={grounds} />
      )}
      <Part name={t.history}>
        <History history={history} />
      </Part>
    </dl>
  );
}
