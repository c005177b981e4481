import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { Suggestion } from '../../../shared/contracts/http/suggestions.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { SuggestionDecisionForm } from './decision-form.tsx';
import { commentDrafts } from './suggestion-drafts.ts';
import { STATE_TONES } from './suggestion-list.tsx';
import styles from './suggestions.module.css';
import { SUGGESTIONS_KEY, useSuggestion } from './suggestions.ts';
import { suggestionsTexts } from './suggestions-texts.ts';
import { TextForm } from './text-form.tsx';

function Answer({ decision }: { readonly decision: NonNullable<Suggestion['decision']> }) {
  const t = useTexts(suggestionsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <Panel title={t.decision}>
      <p className={styles.text}>{decision.document ?? t.noDocument}</p>
      <p className={list.quiet}>{t.decidedAt(dayAndTimeText(decision.receivedAt, timezone, language))}</p>
    </Panel>
  );
}

function Discussion({ suggestion: { id, comments } }: { readonly suggestion: Suggestion }) {
  const t = useTexts(suggestionsTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const { staffId, timezone } = useMe();
  const queries = useQueryClient();
  return (
    <Panel title={t.discussion}>
      {comments.length === 0 && <p className={list.quiet}>{t.noComments}</p>}
      <ol>
        {comments.map((comment) => (
          <li key={comment.id} className={list.item}>
            <p className={list.quiet}>
              {t.by(comment.staffName, dayAndTimeText(comment.receivedAt, timezone, language))}
            </p>
            <p className={styles.text}>{comment.text}</p>
          </li>
        ))}
      </ol>
      <div className={styles.say}>
        <TextForm
          name="comment"
          label={t.comment}
          submit={t.submitComment}
          maxLength={2000}
          drafts={commentDrafts}
          draft={`${staffId}.${id}`}
          send={(text, idempotencyKey) =>
            api('comment-on-suggestion', { params: { suggestionId: id }, body: { text }, idempotencyKey })
          }
          sent={() => queries.invalidateQueries({ queryKey: [SUGGESTIONS_KEY, 'one', id] })}
        />
      </div>
    </Panel>
  );
}

function Content({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useTexts(suggestionsTexts);
  const me = useMe();
  const { state, decision, text } = suggestion;
  const decides = state === 'open' && mayDo('adopt-suggestion', me.role, 'department');
  const isOwn = suggestion.staffId === me.staffId;
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <Panel title={t.suggestion} aside={<Mark tone={STATE_TONES[state]}>{t.state[state]}</Mark>}>
          <p className={styles.text}>{text}</p>
          {decides && isOwn && <p className={list.quiet}>{t.ownUndecidable}</p>}
        </Panel>
        {decision !== null && <Answer decision={decision} />}
        <Discussion suggestion={suggestion} />
      </div>
      {decides && !isOwn && <SuggestionDecisionForm suggestionId={suggestion.id} />}
    </div>
  );
}

/** One suggestion with its discussion and its decision. */
export function SuggestionView({ id }: { readonly id: string }) {
  const t = useTexts(suggestionsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const suggestion = useSuggestion(id);
  const { data } = suggestion;
  return (
    <Page
      title={data === undefined ? t.suggestion : t.title(data.staffName)}
      lead={data && dayAndTimeText(data.receivedAt, timezone, language)}
      control={
        <Link to="/suggestions" search={({ month }) => ({ month })}>
          {t.back}
        </Link>
      }
    >
      {suggestion.isPending && <Bone height={320} />}
      {suggestion.isLoadingError && <FailureNotice error={suggestion.error} retry={() => void suggestion.refetch()} />}
      {data !== undefined && <Content suggestion={data} />}
    </Page>
  );
}
