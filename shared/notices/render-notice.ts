import type { NoticeRequest } from '../domain/ledger/entry.ts';
import { ADDRESS_SUSPENDED } from './address-suspended.ts';
import { APPEAL_REMINDER } from './appeal-reminder.ts';
import { DEADLINE_DIGEST } from './deadline-digest.ts';
import { DEADLINE_MOVED } from './deadline-moved.ts';
import { FRAME } from './frame.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import type { Language } from './letter.ts';
import { oneLine } from './letter.ts';
import { LOG_MISSING } from './log-missing.ts';
import { LOG_REMINDER } from './log-reminder.ts';
import { MONTH_DRAFT } from './month-draft.ts';
import { MONTH_STATEMENT } from './month-statement.ts';
import type { LetterText } from './notice-template.ts';
import type { Directory, Pen } from './pen.ts';
import { penFor } from './pen.ts';
import { POLICY_REMINDER } from './policy-reminder.ts';
import { QUARTER_PACK } from './quarter-pack.ts';
import { SESSION_ANNOUNCED } from './session-announced.ts';
import { YEAR_STATEMENT } from './year-statement.ts';

export interface NoticeContext {
  /** The names behind the ids that a notice holds. */
  readonly directory: Directory;
  readonly recipient: { readonly name: string; readonly language: Language };
  /** Where the pages are: the link that a notice ends with. */
  readonly publicUrl: string;
}

export interface RenderedNotice {
  /** One line, whatever the names in it hold. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A notice in its recipient's language. The HTML is escaped; text and HTML say the same. */
export const renderNotice = (
  notice: NoticeRequest,
  { directory, recipient, publicUrl }: NoticeContext,
): RenderedNotice => {
  const { language, name } = recipient;
  const { action, ...text } = letterTextOf(notice, language, penFor(language, directory));
  const letter = {
    ...text,
    language,
    greeting: FRAME[language].greeting(name),
    action: { label: action, url: publicUrl },
    footer: FRAME[language].footer(directory.department.name),
  };
  return { subject: oneLine(letter.subject), text: letterText(letter), html: letterHtml(letter) };
};

const letterTextOf = (notice: NoticeRequest, language: Language, pen: Pen): LetterText => {
  switch (notice.kind) {
    case 'log-reminder':
      return LOG_REMINDER[language](notice, pen);
    case 'log-missing':
      return LOG_MISSING[language](notice, pen);
    case 'deadline-digest':
      return DEADLINE_DIGEST[language](notice, pen);
    case 'policy-reminder':
      return POLICY_REMINDER[language](notice, pen);
    case 'deadline-moved':
      return DEADLINE_MOVED[language](notice, pen);
    case 'session-announced':
      return SESSION_ANNOUNCED[language](notice, pen);
    case 'appeal-reminder':
      return APPEAL_REMINDER[language](notice, pen);
    case 'address-suspended':
      return ADDRESS_SUSPENDED[language](notice, pen);
    case 'month-draft':
      return MONTH_DRAFT[language](notice, pen);
    case 'quarter-pack':
      return QUARTER_PACK[language](notice, pen);
    case 'month-statement':
      return MONTH_STATEMENT[language](notice, pen);
    case 'year-statement':
      return YEAR_STATEMENT[language](notice, pen);
  }
};
