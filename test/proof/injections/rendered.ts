/** Everything that is rendered with names in it: notices of every kind in both languages, and the pages that we write. */

import { signInPage } from '../../../infra/local/identity/sign-in-page.ts';
import type { NoticeKind } from '../../../shared/domain/ledger/entry.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { commendationPage } from '../../../shared/notices/commendation-page.ts';
import { NOTICE_SAMPLES, SAMPLE_DIRECTORY } from '../../../shared/notices/notice-samples.ts';
import type { Language } from '../../../shared/notices/letter.ts';
import type { Directory } from '../../../shared/notices/pen.ts';
import { renderNotice, type RenderedNotice } from '../../../shared/notices/render-notice.ts';

const KINDS = Object.keys(NOTICE_SAMPLES) as NoticeKind[];

/** A department in which everybody and everything is called so. */
const directoryOf = (name: string): Directory => ({
  department: { ...SAMPLE_DIRECTORY.department, name },
  procedures: SAMPLE_DIRECTORY.procedures,
  units: SAMPLE_DIRECTORY.units.map((unit) => ({ ...unit, name })),
  staff: SAMPLE_DIRECTORY.staff.map((person) => ({ ...person, name })),
});

const noticeWith = (kind: NoticeKind, language: Language, name: string): RenderedNotice =>
  renderNotice(NOTICE_SAMPLES[kind], {
    directory: directoryOf(name),
    recipient: { name, language },
    publicUrl: 'https://baifang.example.com/',
  });

export type NoticeWith = (name: string) => RenderedNotice;
export const NOTICES: readonly NoticeWith[] = KINDS.flatMap((kind) =>
  LANGUAGES.map(
    (language): NoticeWith =>
      (name) =>
        noticeWith(kind, language, name),
  ),
);

export type PageWith = (name: string) => Promise<string>;
export const PAGES: readonly PageWith[] = [
  ...NOTICES.map(
    (notice): PageWith =>
      (name) =>
        Promise.resolve(notice(name).html),
  ),
  (name) =>
    Promise.resolve(
      commendationPage({
        directory: directoryOf(name),
        date: '2026-11-30',
        awards: [
          { award: 'award.activity', staffId: 's02', unitId: 'u1', amountFen: 30_000, facts: [] },
          { award: 'award.prospects.unit', staffId: null, unitId: 'u1', amountFen: null, facts: [] },
        ],
        closedAt: '2026-12-04T10:00:00Z',
        head: { sequence: 1, hash: '0'.repeat(64) },
      }),
    ),
  async (name) => {
    const people = [{ name, email: `${name}@example.com`, role: ROLE_TEXTS.sales }];
    return await signInPage([{ name, people }], 'zh-CN');
  },
];
