import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { type HeaderLine, isAuthentic, isAutomatic, isHarmless, receivedAtMs } from './verdicts.ts';

export interface Attachment {
  /** Empty where it has none. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface IncomingMail {
  /** The one address it is from, in lower case; null where it names none or several. */
  readonly from: string | null;
  /** In lower case. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** Of its `Message-ID`, with its angle brackets; null where it has none that can be repeated. */
  readonly messageId: string | null;
  readonly isAuthentic: boolean;
  readonly isHarmless: boolean;
  readonly isAutomatic: boolean;
  /** When SES took it; null where it does not say. */
  readonly receivedAtMs: number | null;
  /** Null where there is none in plain text. */
  readonly text: string | null;
  readonly hasHtml: boolean;
  readonly attachments: readonly Attachment[];
}

const addressesIn = (field: AddressObject | AddressObject[] | undefined): readonly string[] =>
  [field ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap((one) => [one, ...(one.group ?? [])]))
    .flatMap(({ address }) => (address === undefined || address === '' ? [] : [address.toLowerCase()]));

/** Folded lines are put together: nothing after them can be taken for a field of its own. */
const headersOf = (lines: readonly { readonly key: string; readonly line: string }[]): readonly HeaderLine[] =>
  lines.map(({ key, line }) => ({
    name: key.toLowerCase(),
    value: line.slice(line.indexOf(':') + 1).replaceAll(/\r?\n\s*/g, ' '),
  }));

const MESSAGE_ID = /^<[\x21-\x7e]{1,300}>$/;

/** What the parser throws at more than a megabyte of header fields, or than a thousand parts. */
const isBeyondLimits = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EMAXLEN';

const parsedWithinLimits = async (bytes: Buffer): Promise<ParsedMail | null> => {
  try {
    // What HTML says is not guessed at.
    return await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  } catch (error) {
    if (isBeyondLimits(error)) return null;
    throw error;
  }
};

/**
 * Reads a mail as SES stores it. Whatever the bytes are, it is some mail, or null where it has more header fields or parts
 * than anybody sends; its size is the caller's to bound.
 */
export const readMail = async (bytes: Buffer): Promise<IncomingMail | null> => {
  const parsed = await parsedWithinLimits(bytes);
  if (parsed === null) return null;
  const headers = headersOf(parsed.headerLines);
  const senders = addressesIn(parsed.from);
  const from = senders.length === 1 ? (senders[0] ?? null) : null;
  const hasOneFrom = headers.filter(({ name }) => name === 'from').length === 1;
  const { text, html, subject = '', messageId = '' } = parsed;
  return {
    from: hasOneFrom ? from : null,
    recipients: [...addressesIn(parsed.to), ...addressesIn(parsed.cc)],
    subject,
    messageId: MESSAGE_ID.test(messageId) ? messageId : null,
    isAuthentic: from !== null && isAuthentic(headers, from),
    isHarmless: isHarmless(headers),
    isAutomatic: isAutomatic(headers),
    receivedAtMs: receivedAtMs(headers),
    text: text === undefined || text.trim() === '' ? null : text,
    hasHtml: html !== false && html !== '',
    attachments: parsed.attachments.map(({ filename = '', contentType, content }) => ({
      fileName: filename,
      mediaType: contentType,
      content,
    })),
  };
};
