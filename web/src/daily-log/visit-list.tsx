import { useId } from 'react';
import { useTexts } from '../language/texts.ts';
import { EntryList } from '../outbox/entry-list.tsx';
import type { KnownCustomer } from './known-customers.ts';
import { type DraftVisit, emptyVisit } from './log-content.ts';
import { logTexts } from './log-texts.ts';
import { VisitCard } from './visit-card.tsx';
import { visitStates } from './visit-state.ts';

interface VisitListProps {
  readonly visits: readonly DraftVisit[];
  readonly known: readonly KnownCustomer[];
}

/** The visits of a log as cards, to add and to remove. */
export function VisitList({ visits, known }: VisitListProps) {
  const t = useTexts(logTexts);
  const names = useId();
  const states = visitStates(visits);
  return (
    <>
      <datalist id={names}>
        {known.map(({ customer, contact, prospectId }) => (
          <option key={customer} value={customer}>
            {[contact, prospectId === '' ? '' : t.prospect].filter(Boolean).join(' · ')}
          </option>
        ))}
      </datalist>
      <EntryList
        name="visits"
        rows={visits}
        blank={emptyVisit}
        words={{ add: t.add, removed: t.removed, none: t.noVisits }}
        entry={({ key, place, remove }) => (
          <VisitCard
            key={key}
            place={place}
            ordinal={place + 1}
            state={states[place] ?? { kind: 'blank' }}
            isOfProspect={(visits[place]?.prospectId ?? '') !== ''}
            names={names}
            remove={remove}
          />
        )}
      />
    </>
  );
}
