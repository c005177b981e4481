import type { Announcer } from '../../ports/announcer.ts';
import type { Logger } from '../logger.ts';

/** Says which ledger entries were announced: between the run that appended one and the mails that it causes. */
export const loggedAnnouncer = (announcer: Announcer, logger: Logger): Announcer => ({
  announce: async (events) => {
    await announcer.announce(events);
    for (const event of events) logger.info('announced', event);
  },
});
