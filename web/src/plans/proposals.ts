import { useQuery } from '@tanstack/react-query';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useMe } from '../me/me.ts';
import { standingVersion } from '../receipt/standing-version.ts';
import { useFiledForms } from './filed-forms.ts';
import { EMPTY, type FormContent, inventoryEntry } from './form-content.ts';
import { ageOf } from './form-duty.ts';
import { monthBefore, monthOfPeriod, type StaffForm } from './staff-forms.ts';

/** The inventory as the person's prospects and their last inventory suggest it; only of the current month. */
export function useProposedInventory(period: string, enabled = true) {
  const { api } = useConnection();
  const { language } = useLanguage();
  const { today } = useMe();
  return useQuery({
    queryKey: ['proposed-inventory', period, language],
    enabled: enabled && ageOf('inventory', period, today) === 'present',
    queryFn: async () => valueOf(await api('prefill-inventory')).entries.map(inventoryEntry),
  });
}

/** What an untouched form begins with. */
export interface Beginning {
  readonly content: FormContent;
  /** Where it comes from: `inventory` proposed by the server, or the list of an earlier month; null: it is empty. */
  readonly from: 'proposal' | { readonly period: string } | null;
}

/** Undefined until it is known; where nothing can be had, the form is empty. */
export function useBeginning(form: StaffForm, period: string): Beginning | undefined {
  const proposal = useProposedInventory(period, form === 'inventory');
  const last = useFiledForms('client-list', { period: monthBefore(monthOfPeriod(period)) }, form === 'client-list');
  const asked = form === 'inventory' ? proposal : form === 'client-list' ? last : undefined;
  if (asked?.isLoading === true) return undefined;
  if (form === 'inventory' && proposal.data !== undefined && proposal.data.length > 0) {
    return { content: { form, entries: [...proposal.data] }, from: 'proposal' };
  }
  const before = form === 'client-list' ? standingVersion(last.data ?? []) : undefined;
  return before === undefined
    ? { content: EMPTY[form], from: null }
    : { content: before.content, from: { period: before.period } };
}
