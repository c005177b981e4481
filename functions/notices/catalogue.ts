import type { NoticeKindItem, NoticeKindPage, NoticePreview } from '../../shared/contracts/http/notices.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { NoticeKind } from '../../shared/domain/ledger/entry.ts';
import type { Language } from '../../shared/domain/language.ts';
import { NOTICE_KINDS, NOTICE_RULES } from '../../shared/domain/notices/notice-rules.ts';
import { NOTICE_KIND_TEXTS } from '../../shared/notices/notice-kinds.ts';
import { NOTICE_SAMPLES, SAMPLE_DIRECTORY } from '../../shared/notices/notice-samples.ts';
import { renderNotice } from '../../shared/notices/render-notice.ts';
import type { Call } from '../../shared/ports/call.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';

export interface CatalogueDeps {
  readonly publicUrl: string;
}

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

/** How a kind reads, rendered from a sample of the department's own name by what renders the mails. */
export const previewNotice = (
  { publicUrl }: CatalogueDeps,
  { actor, charter, params, language }: Call<'preview-notice'>,
): Promise<Outcome<NoticePreview, never>> => {
  const directory = { ...SAMPLE_DIRECTORY, department: charter.department, procedures: charter.procedures };
  const recipient = { name: actor.staff.name, language };
  return Promise.resolve(done(renderNotice(NOTICE_SAMPLES[params.kind], { directory, recipient, publicUrl })));
};

const itemOf = (kind: NoticeKind, language: Language): NoticeKindItem => {
  const { title, audience, trigger } = NOTICE_KIND_TEXTS[kind];
  return {
    ...{ kind, title: title[language], audience: audience[language], trigger: trigger[language] },
    channel: 'mail',
    ...NOTICE_RULES[kind],
  };
};
