import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { OptionalNoticeKind } from '../../shared/domain/notices/notice-rules.ts';
import { isPersonalLink } from '../../shared/domain/notices/personal-link.ts';
import type { PreferenceStore } from '../../shared/ports/preference-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';

export interface UnsubscribeDeps {
  readonly preferences: PreferenceStore;
  readonly receiptKey: SecretStore;
}

export interface UnsubscribeRequest {
  readonly departmentId: string;
  readonly staffId: string;
  readonly kind: OptionalNoticeKind;
  readonly key: string;
}

const MOST_ATTEMPTS = 5;

/** Whether the link is one of ours: it says nothing of who is behind it. */
export const mayUnsubscribe = async (
  { receiptKey }: Pick<UnsubscribeDeps, 'receiptKey'>,
  { key, ...named }: UnsubscribeRequest,
): Promise<boolean> => isPersonalLink(await receiptKey.read(), { ...named, purpose: 'unsubscribe' }, key);

/** Turns one kind off (RFC 8058): twice is once. */
export const unsubscribe = async (
  deps: UnsubscribeDeps,
  request: UnsubscribeRequest,
): Promise<Outcome<null, 'link-not-valid' | 'changed-meanwhile'>> => {
  if (!(await mayUnsubscribe(deps, request))) return refused('link-not-valid');
  const { departmentId, staffId, kind } = request;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const former = await deps.preferences.read(departmentId, staffId);
    if (former.off.includes(kind)) return done(null);
    const next = { ...former, version: former.version + 1, off: [...former.off, kind] };
    if ((await deps.preferences.save(departmentId, staffId, next)) === 'saved') return done(null);
  }
  return refused('changed-meanwhile');
};
