/** The services that we serve ourselves: EventBridge's PutEvents, Secrets Manager, and SES in front of its viewer. */

import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import type { VirtualClock } from './clock/virtual-clock.ts';
import { foreignEndpoint } from './endpoints.ts';
import { EventBuses, eventBridgeServer } from './events/event-bus.ts';
import type { Targets } from './events/targets.ts';
import { MailFile } from './mail/mail-file.ts';
import { IncomingMails } from './mail/incoming-mails.ts';
import { MailServer } from './mail/mail-server.ts';
import { serveOnLoopback } from './servers/loopback-server.ts';
import { secretsServer } from './servers/secrets.ts';
import type { Place } from './template/identifiers.ts';
import type { Plan } from './template/plan.ts';

export interface OwnServers {
  readonly endpoints: { readonly EVENTBRIDGE: string; readonly SECRETS_MANAGER: string; readonly SES: string };
  readonly mailboxUrl: string;
  readonly incomingMails: IncomingMails;
  /** Mails whose delivery events are under way. */
  pending(): number;
  stop(): Promise<void>;
}

export interface OwnServersOptions {
  readonly plan: Plan;
  readonly place: Place;
  readonly targets: Targets;
  readonly s3: S3Client;
  readonly clock: VirtualClock;
  readonly dataFolder: string;
  /** Taken for the mailbox when it is free. */
  readonly mailboxPort: number;
  readonly env: NodeJS.ProcessEnv;
}

export async function startOwnServers(options: OwnServersOptions): Promise<OwnServers> {
  const { plan, place, targets, s3, clock, dataFolder, mailboxPort, env } = options;
  const buses = new EventBuses(plan, targets, { account: place.account, region: place.region });
  const mails = await MailServer.start({
    file: new MailFile(join(dataFolder, 'mails.jsonl')),
    plans: plan.mailEvents,
    buses,
    nowSeconds: () => Math.floor(clock.epochMilliseconds / 1000),
  });
  const [eventBridge, secrets, mailbox] = await Promise.all([
    serveOnLoopback(eventBridgeServer(buses, () => clock.now.toString())),
    serveOnLoopback(secretsServer(plan.secrets, join(dataFolder, 'secrets.json'))),
    serveOnLoopback(mails.app, mailboxPort),
  ]);
  return {
    endpoints: {
      EVENTBRIDGE: foreignEndpoint('EVENTBRIDGE', env) ?? eventBridge.url,
      SECRETS_MANAGER: foreignEndpoint('SECRETS_MANAGER', env) ?? secrets.url,
      SES: foreignEndpoint('SES', env) ?? mailbox.url,
    },
    mailboxUrl: mailbox.url.replace('127.0.0.1', 'localhost'),
    incomingMails: new IncomingMails({ buckets: plan.buckets, s3, buses, nowMs: () => clock.epochMilliseconds }),
    pending: () => mails.announcing,
    async stop() {
      await Promise.all([eventBridge.stop(), secrets.stop(), mailbox.stop()]);
      await mails.stop();
    },
  };
}
