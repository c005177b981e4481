import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticePreferencesItem } from '../../../shared/contracts/http/notices.ts';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { OPTIONAL_NOTICE_KINDS } from '../../../shared/domain/notices/notice-rules.ts';
import { type Answer, valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useLanguage } from '../language/language.ts';

/** The form: what is received rather than what is not, and quiet hours that keep their times while they are off. */
export interface PreferencesForm {
  readonly on: Readonly<Record<string, boolean>>;
  readonly quiet: boolean;
  readonly from: string;
  readonly to: string;
  readonly robot: string;
}

export const formOf = ({ off, quietHours, robot }: NoticePreferencesItem): PreferencesForm => {
  return {
    on: Object.fromEntries(OPTIONAL_NOTICE_KINDS.map((kind) => [kind, !off.includes(kind)])),
    quiet: quietHours !== null,
    from: quietHours?.from ?? '21:00',
    to: quietHours?.to ?? '07:00',
    robot: robot ?? '',
  };
};

const bodyOf = (version: number, form: PreferencesForm): RequestBody<'save-notice-preferences'> => ({
  version,
  off: OPTIONAL_NOTICE_KINDS.filter((kind) => form.on[kind] === false),
  quietHours: form.quiet ? { from: form.from, to: form.to } : null,
  robot: form.robot.trim() === '' ? null : form.robot.trim(),
});

export const PREFERENCES_KEY = ['notice-preferences'];

export function usePreferences() {
  const { api } = useConnection();
  return useQuery({
    queryKey: PREFERENCES_KEY,
    // A form that is being filled in is not filled in anew behind its reader's back.
    refetchOnWindowFocus: false,
    queryFn: async () => valueOf(await api('show-notice-preferences')),
  });
}

export function useNoticeKinds() {
  const { api } = useConnection();
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['notice-kinds', language],
    staleTime: Infinity,
    queryFn: () => readPages((paging) => api('list-notice-kinds', { query: paging })),
  });
}

export type Saving =
  | { readonly state: 'idle' | 'sending' }
  | { readonly state: 'answered'; readonly answer: Answer<NoticePreferencesItem> };

export function useSaving(version: number) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const save = async (form: PreferencesForm): Promise<Answer<NoticePreferencesItem>> => {
    setSaving({ state: 'sending' });
    const answer = await api('save-notice-preferences', { body: bodyOf(version, form) });
    if (answer.outcome === 'ok') queries.setQueryData(PREFERENCES_KEY, answer.value);
    if (answer.outcome === 'refused') await queries.invalidateQueries({ queryKey: PREFERENCES_KEY });
    setSaving({ state: 'answered', answer });
    return answer;
  };
  return { saving, save };
}
