import { Temporal } from 'temporal-polyfill';
import { MAILBOXES, SENDER } from '../../shared/contracts/forms/mailboxes.ts';
import type { FormId } from '../../shared/contracts/forms/form-ids.ts';
import { SHEET_MEDIA_TYPES } from '../../shared/contracts/http/list-items.ts';
import { actorOn } from '../../shared/contracts/permissions.ts';
import { dateIn, timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Attachment, IncomingMail } from '../../shared/mail/read-mail.ts';
import { type ReadText, readText } from '../../shared/mail/read-text.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { MailStore } from '../../shared/ports/mail-store.ts';
import type { Replier } from '../../shared/ports/replier.ts';
import type { SheetCall, UploadFormsDeps } from '../check-forms.ts';
import { fileSheet } from '../file-sheet.ts';
import { filedText, refusedText, replySubject, type Unreadable, unreadableText } from './reply-texts.ts';

export interface ReceiveMailDeps extends UploadFormsDeps {
  readonly departments: Pick<DepartmentStore, 'read' | 'readCharter' | 'findStaffByEmail'>;
  readonly mails: MailStore;
  readonly replier: Replier;
  readonly readMail: (bytes: Buffer) => Promise<IncomingMail | null>;
  /** Mailboxes are at this domain. */
  readonly domain: string;
}

export interface StoredMail {
  readonly key: string;
  readonly bytes: number;
  /** When it was stored, should it not say itself when it was received. */
  readonly storedAt: string;
}

/** Why nobody is answered: whoever sent it is nobody we know, or a machine. */
export type Dropped =
  'gone' | 'too-large' | 'automatic' | 'harmful' | 'not-authentic' | 'unknown-sender' | 'not-employed';

export type MailOutcome =
  | { readonly outcome: 'filed' | 'refused' | 'unreadable' }
  | { readonly outcome: 'dropped'; readonly why: Dropped }
  /** What it says is worked off, but its answer could not be sent now. */
  | { readonly outcome: 'reply-later' };

/** A sheet of the largest size, and what base64 and a signature add. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_ATTACHMENTS = 20;

/**
 * Works off one mail: what it holds is filed as its sender's, received when SES took it, and the sender is answered. A
 * mail that is handed out again is filed once, and answered again at worst.
 */
export const receiveMail = async (deps: ReceiveMailDeps, stored: StoredMail): Promise<MailOutcome> => {
  const outcome = await workOff(deps, stored);
  if (outcome.outcome !== 'reply-later') await deps.mails.delete(stored.key);
  return outcome;
};

const dropped = (why: Dropped): MailOutcome => ({ outcome: 'dropped', why });

const workOff = async (deps: ReceiveMailDeps, stored: StoredMail): Promise<MailOutcome> => {
  if (stored.bytes > MOST_BYTES) return dropped('too-large');
  const bytes = await deps.mails.get(stored.key);
  if (bytes === undefined) return dropped('gone');
  const mail = await deps.readMail(bytes);
  if (mail === null) return dropped('too-large');
  const found = await senderOf(deps, mail, stored);
  if ('why' in found) return dropped(found.why);
  const answer = await answerTo(deps, mail, found, stored);
  const sent = await deps.replier.reply({
    to: mail.from ?? '',
    subject: replySubject(mail.subject, found.language),
    text: answer.text,
    inReplyTo: mail.messageId,
  });
  return sent.outcome === 'retry-later' ? { outcome: 'reply-later' } : { outcome: answer.outcome };
};

type Sender = Pick<SheetCall, 'actor' | 'charter' | 'receivedAt'> & { readonly language: Language };

/** Notices and answers come from there, mailboxes send nothing. People of the same domain are people. */
const isOurs = (address: string, domain: string): boolean =>
  [SENDER, ...MAILBOXES.keys()].some((name) => address === `${name}@${domain}`);

/** The person of the roster whose one address it is from, or why there is none. */
const senderOf = async (
  { departments, domain }: ReceiveMailDeps,
  mail: IncomingMail,
  { storedAt }: StoredMail,
): Promise<Sender | { readonly why: Dropped }> => {
  if (mail.isAutomatic || isOurs(mail.from ?? '', domain)) return { why: 'automatic' };
  if (!mail.isHarmless) return { why: 'harmful' };
  if (mail.from === null || !mail.isAuthentic) return { why: 'not-authentic' };
  const found = await departments.findStaffByEmail(mail.from);
  const charter = found && (await departments.readCharter(found.departmentId));
  if (found === undefined || charter === undefined) return { why: 'unknown-sender' };
  const receivedAt =
    mail.receivedAtMs === null
      ? Temporal.Instant.from(storedAt)
      : Temporal.Instant.fromEpochMilliseconds(mail.receivedAtMs);
  const today = dateIn(charter.department, receivedAt);
  const actor = actorOn(found.departmentId, found.staff, today);
  return actor === null ? { why: 'not-employed' } : { actor, charter, receivedAt, language: actor.language };
};

interface Answer {
  readonly outcome: 'filed' | 'refused' | 'unreadable';
  readonly text: string;
}

const answerTo = async (
  deps: ReceiveMailDeps,
  mail: IncomingMail,
  sender: Sender,
  { key }: StoredMail,
): Promise<Answer> => {
  const { language, charter } = sender;
  const form = formOfMailbox(mail, deps.domain);
  if (form === null) {
    const mailboxes = [...MAILBOXES.keys()].map((name) => `${name}@${deps.domain}`);
    return unreadable({ why: 'no-such-mailbox', mailboxes }, language, null);
  }
  const content = contentOf(mail, form);
  if ('why' in content) {
    const { sampleText } = await import('./sample-text.ts');
    return unreadable(content, language, content.why === 'nothing-to-read' ? sampleText(form, language) : null);
  }
  const idempotencyKey = JSON.stringify(['mail', key]);
  const filed = await fileSheet(deps, { ...sender, idempotencyKey, params: { form }, body: content.body });
  const timeZone = timeZoneOf(charter.department);
  const context = { form, language, timeZone, asRead: content.asRead };
  return filed.outcome === 'refused'
    ? { outcome: 'refused', text: refusedText(filed, context) }
    : { outcome: 'filed', text: filedText(filed.value.receipts, context) };
};

const unreadable = (mail: Unreadable, language: Language, sample: string | null): Answer => ({
  outcome: 'unreadable',
  text: unreadableText(mail, language, sample),
});

/** By the first of its recipients that is one of ours. */
const formOfMailbox = ({ recipients }: IncomingMail, domain: string): FormId | null => {
  const ours = recipients.filter((address) => address.endsWith(`@${domain}`));
  const forms = ours.flatMap((address) => MAILBOXES.get(address.slice(0, address.lastIndexOf('@'))) ?? []);
  return forms[0] ?? null;
};

interface Content {
  readonly body: SheetCall['body'];
  readonly asRead: ReadText | null;
}

type SheetMediaType = (typeof SHEET_MEDIA_TYPES)[keyof typeof SHEET_MEDIA_TYPES];

const ENDINGS: ReadonlyMap<string, SheetMediaType> = new Map(Object.entries(SHEET_MEDIA_TYPES));

/** By its name, for mail programs call sheets whatever they like; else by its media type. */
const sheetTypeOf = ({ fileName, mediaType }: Attachment): SheetMediaType | undefined =>
  ENDINGS.get(fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()) ??
  [...ENDINGS.values()].find((known) => known === mediaType);

/** The one sheet attached, or what the text spells out. Pictures of signatures and the like are left alone. */
const contentOf = ({ attachments, text, hasHtml }: IncomingMail, form: FormId): Content | Unreadable => {
  if (attachments.length > MOST_ATTACHMENTS) return { why: 'too-many-attachments' };
  const sheets = attachments.flatMap(({ content, ...rest }) => {
    const mediaType = sheetTypeOf({ content, ...rest });
    return mediaType === undefined ? [] : [{ mediaType, base64: content.toString('base64') }];
  });
  const [sheet, ...others] = sheets;
  if (others.length > 0) return { why: 'several-sheets' };
  if (sheet !== undefined) return { body: sheet, asRead: null };
  if (text === null) return { why: hasHtml ? 'html-only' : 'nothing-to-read' };
  const asRead = readText(form, text);
  return 'why' in asRead ? asRead : { body: asRead.grid, asRead };
};
