import type { NoticePreview } from '../../shared/contracts/http/notices.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import { NOTICE_SAMPLES, SAMPLE_DIRECTORY } from '../../shared/notices/notice-samples.ts';
import { renderNotice } from '../../shared/notices/render-notice.ts';
import type { Call } from '../../shared/ports/call.ts';

export interface PreviewDeps {
  readonly publicUrl: string;
}

/** How a kind reads, rendered from a sample of the department's own name by what renders the mails. */
export const previewNotice = (
  { publicUrl }: PreviewDeps,
  { actor, charter, params, language }: Call<'preview-notice'>,
): Promise<Outcome<NoticePreview, never>> => {
  const directory = { ...SAMPLE_DIRECTORY, department: charter.department, procedures: charter.procedures };
  const recipient = { name: actor.staff.name, language };
  return Promise.resolve(done(renderNotice(NOTICE_SAMPLES[params.kind], { directory, recipient, publicUrl })));
};
