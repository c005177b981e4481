import { type ReceiveMailDeps, receiveMail } from '../../../functions/receive-mail/receive-mail.ts';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { openApiDocument } from '../../../shared/contracts/openapi/open-api-document.ts';
import { ProblemSchema } from '../../../shared/contracts/problem.ts';
import { readMail } from '../../../shared/mail/read-mail.ts';
import { InMemoryMailStore } from '../../../shared/ports/in-memory/in-memory-mail-store.ts';
import { InMemoryReplier } from '../../../shared/ports/in-memory/in-memory-replier.ts';
import type { ApiRequest, InMemoryApi } from '../../unit/http/in-memory-api.ts';
import { apiWithRecords } from '../../unit/http/api-with-records.ts';
import { DocumentedAnswers } from '../request-fuzz/documented-answer.ts';
import type { FuzzedFile } from './fuzzed-files.ts';

export type SentFile = Pick<FuzzedFile, 'honest' | 'bytes' | 'way' | 'isMultipart'>;

/** What became of a file; and in words, what should not have. */
interface Received {
  readonly outcome: string;
  readonly complaint: string | null;
}

const EDGE = 'an-edge-of-its-own';

const bodyOf = ({ honest: { kind }, bytes, isMultipart }: SentFile): Pick<ApiRequest, 'body' | 'headers'> => {
  if (!isMultipart && kind !== 'eml') return { headers: { 'content-type': SHEET_MEDIA_TYPES[kind] }, body: bytes };
  const head = `Content-Disposition: form-data; name="file"; filename="a.${kind}"\r\nContent-Type: text/plain`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${EDGE}` },
    body: Buffer.concat([Buffer.from(`--${EDGE}\r\n${head}\r\n\r\n`), bytes, Buffer.from(`\r\n--${EDGE}--\r\n`)]),
  };
};

const documented = new DocumentedAnswers(openApiDocument());

/** A department that files are sent to, as uploads and by mail. */
export class Receiver {
  readonly #api: InMemoryApi;
  readonly #mails = new InMemoryMailStore();
  readonly #replier = new InMemoryReplier();
  readonly #deps: ReceiveMailDeps;

  private constructor(api: InMemoryApi) {
    this.#api = api;
    const [mails, replier] = [this.#mails, this.#replier];
    this.#deps = { ...api.importDeps, mails, replier, readMail, domain: 'example.net' };
  }

  static async open(): Promise<Receiver> {
    return new Receiver((await apiWithRecords()).api);
  }

  async take(file: SentFile): Promise<Received> {
    try {
      return await (file.honest.kind === 'eml' ? this.#mail(file) : this.#upload(file));
    } catch (error) {
      return {
        outcome: 'no answer',
        complaint: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  }

  async #upload(file: SentFile): Promise<Received> {
    const { form, sender: as } = file.honest;
    const answer = await this.#api.send(file.way, { as, params: { form }, ...bodyOf(file) });
    const problem = ProblemSchema.safeParse(answer.body);
    const outcome = problem.success ? problem.data.code : String(answer.status);
    if (answer.status < 500) return { outcome, complaint: documented.complaint(file.way, answer) };
    const logged = this.#api.logger.lines.findLast(({ level }) => level === 'error');
    return { outcome, complaint: JSON.stringify(logged?.fields) };
  }

  /** It is worked off, and nobody is answered but its one sender, on one line of subject. */
  async #mail({ bytes }: SentFile): Promise<Received> {
    this.#mails.mails.set('mails/fuzzed', bytes);
    const before = this.#replier.sent.length;
    const stored = { key: 'mails/fuzzed', bytes: bytes.length, storedAt: '2026-11-23T12:00:01Z' };
    const done = await receiveMail(this.#deps, stored);
    const [reply, ...others] = this.#replier.sent.splice(before);
    const outcome = done.outcome === 'dropped' ? done.why : done.outcome;
    if (this.#mails.mails.size > 0) return { outcome, complaint: 'the mail is still there' };
    if ((reply === undefined) !== (done.outcome === 'dropped')) return { outcome, complaint: 'answered wrongly' };
    if (others.length > 0) return { outcome, complaint: 'answered twice' };
    const isOdd = reply !== undefined && /[\r\n]/.test(`${reply.to}${reply.subject}${reply.inReplyTo ?? ''}`);
    return { outcome, complaint: isOdd ? `an answer with header fields of its own: ${JSON.stringify(reply)}` : null };
  }
}
