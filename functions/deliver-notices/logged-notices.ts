import type { NoticeStore } from '../../shared/ports/notice-store.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import type { DeliverNoticeDeps } from './deliver-notice.ts';

/** Says what became of each notice, once it is kept: with the provider's id of the mail, by which its events are found. */
export const loggedNotices = (notices: NoticeStore, logger: Logger): DeliverNoticeDeps['notices'] => ({
  claim: (...claimed) => notices.claim(...claimed),
  release: (...released) => notices.release(...released),
  markSent: async (place, messageId) => {
    await notices.markSent(place, messageId);
    logger.info('notice sent', { ...place, messageId }, { NoticesSent: 1 });
  },
  markRefused: async (place, reason) => {
    await notices.markRefused(place, reason);
    logger.info('notice refused', { ...place, reason }, { NoticesRefused: 1 });
  },
});
