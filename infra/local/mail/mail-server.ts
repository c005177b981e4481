/**
 * SES in front of the mailbox viewer (aws-ses-v2-local): keeps every accepted mail on disk before it answers,
 * shows the kept ones again after a restart, and reports deliveries on the event bus.
 */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import viewer from 'aws-ses-v2-local';
import { getStoreReadonly, saveEmail } from 'aws-ses-v2-local/dist/store.js';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import type { EventBuses } from '../events/event-bus.ts';
import type { MailEventsPlan } from '../template/plan.ts';
import { eventsOf } from './mail-events.ts';
import type { AcceptedMail, MailFile } from './mail-file.ts';

export interface MailServerOptions {
  readonly file: MailFile;
  readonly plans: readonly MailEventsPlan[];
  readonly buses: EventBuses;
  /** Seconds since the epoch on the local cloud's clock. */
  readonly nowSeconds: () => number;
}

export class MailServer {
  readonly app: Hono;
  readonly #options: MailServerOptions;
  readonly #viewer: Awaited<ReturnType<typeof viewer.default>>;
  #announcing = 0;

  private constructor(options: MailServerOptions, server: Awaited<ReturnType<typeof viewer.default>>) {
    this.#options = options;
    this.#viewer = server;
    const viewerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.app = new Hono();
    this.app.post('/', async (context) => {
      const body = await context.req.text();
      const response = await proxy(viewerUrl, { method: 'POST', headers: context.req.header(), body });
      const answer = await response.text();
      const messageId = /<MessageId>([^<]+)</.exec(answer)?.[1];
      if (response.ok && messageId !== undefined) this.#accept(messageId, new URLSearchParams(body));
      return context.body(answer, response.ok ? 200 : 400, { 'content-type': 'text/xml' });
    });
    this.app.post('/clear-store', (context) => {
      options.file.clear();
      return proxy(`${viewerUrl}/clear-store`, { method: 'POST', headers: context.req.header() });
    });
    this.app.get('*', (context) => {
      const { pathname, search } = new URL(context.req.url);
      return proxy(`${viewerUrl}${pathname}${search}`, { headers: context.req.header() });
    });
  }

  static async start(options: MailServerOptions): Promise<MailServer> {
    const server = new MailServer(options, await viewer.default({ host: '127.0.0.1', port: 0 }));
    const { mails, unannounced } = options.file.read();
    for (const { email } of mails) saveEmail(email);
    for (const mail of unannounced) await server.#announce(mail);
    return server;
  }

  /** Mails whose events are not on the bus yet. */
  get announcing(): number {
    return this.#announcing;
  }

  async stop(): Promise<void> {
    const closed = once(this.#viewer, 'close');
    this.#viewer.close();
    this.#viewer.closeAllConnections();
    await closed;
  }

  #accept(messageId: string, form: URLSearchParams): void {
    const email = getStoreReadonly().emails.find((candidate) => candidate.messageId === messageId);
    if (email === undefined) throw new Error(`The viewer does not show the mail ${messageId} that it accepted`);
    email.at = this.#options.nowSeconds();
    const mail: AcceptedMail = {
      email: { ...email, attachments: [] },
      configurationSet: form.get('ConfigurationSetName') ?? undefined,
      tags: tagsIn(form),
    };
    this.#options.file.accept(mail);
    void this.#announce(mail);
  }

  async #announce(mail: AcceptedMail): Promise<void> {
    this.#announcing += 1;
    try {
      // Like SES: the answer first, then the events.
      await nextTurn();
      for (const event of eventsOf(mail, this.#options.plans)) await this.#options.buses.publish(event);
      this.#options.file.markAnnounced(mail.email.messageId);
    } catch (error) {
      // Not marked: announced again at the next start.
      console.error(`The events of mail ${mail.email.messageId} are not on the bus:`, error);
    } finally {
      this.#announcing -= 1;
    }
  }
}

/** `Tags.member.1.Name=a&Tags.member.1.Value=b` → `{ a: 'b' }`. */
function tagsIn(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let index = 1; form.has(`Tags.member.${index}.Name`); index += 1) {
    tags[form.get(`Tags.member.${index}.Name`) ?? ''] = form.get(`Tags.member.${index}.Value`) ?? '';
  }
  return tags;
}
