import type { NoticeKindItem, NoticeKindPage } from '../../shared/contracts/http/notices.ts';
import type { Outcome } from '../../shared/contracts/http/outcome.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { NoticeKind } from '../../shared/domain/ledger/entry.ts';
import { NOTICE_KINDS, NOTICE_RULES } from '../../shared/domain/notices/notice-rules.ts';
import { NOTICE_KIND_TEXTS } from '../../shared/notices/notice-kinds.ts';
import type { Call } from '../../shared/ports/call.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';

/** Every kind of notice there is. */
export const listNoticeKinds = ({
  query,
  language,
}: Call<'list-notice-kinds'>): Promise<Outcome<NoticeKindPage, 'invalid-request'>> =>
  Promise.resolve(
    pageOfList(
      NOTICE_KINDS.map((kind) => itemOf(kind, language)),
      ({ kind }) => kind,
      query,
    ),
  );

const itemOf = (kind: NoticeKind, language: Language): NoticeKindItem => {
  const { title, audience, trigger } = NOTICE_KIND_TEXTS[kind];
  return {
    ...{ kind, title: title[language], audience: audience[language], trigger: trigger[language] },
    channel: 'mail',
    ...NOTICE_RULES[kind],
  };
};
