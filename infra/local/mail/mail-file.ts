/** Every mail that was accepted, one JSON line each: the viewer keeps them in memory only. */

import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import * as z from 'zod';

const EmailSchema = z.object({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ html: z.string().optional(), text: z.string().optional() }),
  attachments: z.array(z.never()),
  /** Seconds since the epoch on the local cloud's clock. */
  at: z.number(),
});

const AcceptedMailSchema = z.object({
  email: EmailSchema,
  configurationSet: z.string().optional(),
  /** The caller's message tags. */
  tags: z.record(z.string(), z.string()),
});
export type AcceptedMail = z.infer<typeof AcceptedMailSchema>;

/** Written once the mail's events are on the bus. */
const AnnouncedSchema = z.object({ announced: z.string() });

const LineSchema = z.union([AcceptedMailSchema, AnnouncedSchema]);

export class MailFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  accept(mail: AcceptedMail): void {
    appendFileSync(this.#path, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
  }

  markAnnounced(messageId: string): void {
    appendFileSync(this.#path, `${JSON.stringify({ announced: messageId })}\n`);
  }

  /** In the order accepted. A last line that a kill cut short was never answered for: it is cut off. */
  read(): { readonly mails: readonly AcceptedMail[]; readonly unannounced: readonly AcceptedMail[] } {
    if (!existsSync(this.#path)) return { mails: [], unannounced: [] };
    const text = readFileSync(this.#path, 'utf8');
    const complete = text.slice(0, text.lastIndexOf('\n') + 1);
    truncateSync(this.#path, Buffer.byteLength(complete));
    const lines = complete.split('\n').slice(0, -1);
    const records = lines.map((line) => LineSchema.parse(JSON.parse(line)));
    const mails = records.filter((record) => 'email' in record);
    const announced = new Set(records.flatMap((record) => ('announced' in record ? [record.announced] : [])));
    return { mails, unannounced: mails.filter(({ email }) => !announced.has(email.messageId)) };
  }

  clear(): void {
    rmSync(this.#path, { force: true });
  }
}
