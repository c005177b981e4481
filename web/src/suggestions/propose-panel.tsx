import { useQueryClient } from '@tanstack/react-query';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { usePolicyInForce } from '../me/policy-values.ts';
import { Panel } from '../ui/panel.tsx';
import { proposalDrafts } from './suggestion-drafts.ts';
import { SUGGESTIONS_KEY } from './suggestions.ts';
import { suggestionsTexts } from './suggestions-texts.ts';
import { TextForm } from './text-form.tsx';

export function ProposePanel() {
  const t = useTexts(suggestionsTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const { staffId, today } = useMe();
  const queries = useQueryClient();
  const prize = usePolicyInForce()?.('awards.suggestionFen', today);
  return (
    <Panel title={t.propose}>
      <TextForm
        name="suggestion"
        label={t.text}
        hint={`${t.textHint}${prize === undefined ? '' : ` ${t.prize(moneyText(prize, language))}`}`}
        submit={t.submit}
        maxLength={4000}
        drafts={proposalDrafts}
        draft={staffId}
        send={(text, idempotencyKey) => api('propose-suggestion', { body: { text }, idempotencyKey })}
        sent={() => queries.invalidateQueries({ queryKey: [SUGGESTIONS_KEY] })}
      />
    </Panel>
  );
}
