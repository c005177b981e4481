import { Temporal } from 'temporal-polyfill';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { LINK_ROUTES } from '../../shared/contracts/routes.ts';
import {
  deferredUntil,
  isSuspended,
  isWanted,
  type NoticePreferences,
} from '../../shared/domain/notices/notice-preferences.ts';
import { hasTime, isOptional } from '../../shared/domain/notices/notice-rules.ts';
import { personalLinkKey } from '../../shared/domain/notices/personal-link.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { CalendarContext } from '../../shared/notices/calendar-of-notice.ts';
import { renderNotice } from '../../shared/notices/render-notice.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import { type RobotKind, robotKindOf } from '../../shared/domain/notices/robot.ts';
import type { Messenger } from '../../shared/ports/messenger.ts';
import type { Mailer, SendOutcome } from '../../shared/ports/mailer.ts';
import type { NoticePlace, NoticeStore } from '../../shared/ports/notice-store.ts';
import type { PreferenceStore } from '../../shared/ports/preference-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';

export interface DeliverNoticeDeps {
  readonly notices: Pick<NoticeStore, 'claim' | 'release' | 'markSent' | 'markRefused'>;
  readonly preferences: Pick<PreferenceStore, 'read'>;
  readonly mailer: Mailer;
  readonly messenger: Messenger;
  /** Makes the links to unsubscribe by. */
  readonly receiptKey: SecretStore;
  /** Where the pages are: the link in every mail. */
  readonly publicUrl: string;
}

export interface Delivery {
  readonly notice: NoticeRequest;
  readonly month: string;
  readonly department: DepartmentFile;
  /** The logical time of the run or tick that announced the notice. */
  readonly announcedAt: Temporal.Instant;
  /** When the queue first handed out the message that announced it. */
  readonly receivedAt: Temporal.Instant;
}

/**
 * - `final`: sent, or never to be sent
 * - `in-flight`: another delivery has claimed it; until it is final the tick goes on announcing it
 * - `unfinished`: it could not be sent just now
 * - an instant: until then its reader has asked not to be disturbed
 */
export type DeliveryOutcome = 'final' | 'in-flight' | 'unfinished' | Temporal.Instant;

/**
 * How long a claim keeps other deliveries away. It counts from the first receipt of the claiming message, so it must
 * outlast everything that can still happen to that message: its attempts times the queue's visibility timeout, and
 * the function's own timeout. An older claim belongs to a delivery that died between claim and mark; by then an event
 * of the provider has marked the notice if its mail did leave.
 */
export const CLAIM_LEASE = Temporal.Duration.from({ minutes: 65 });

/** Claims a notice, sends it, marks it: it is sent twice only if a delivery dies between the provider's yes and the mark. */
export const deliverNotice = async (deps: DeliverNoticeDeps, delivery: Delivery): Promise<DeliveryOutcome> => {
  const { notice, month, department, receivedAt } = delivery;
  const place = { departmentId: department.department.id, month, noticeId: notice.id };
  const { kind, staffId } = notice;
  const preferences = await deps.preferences.read(place.departmentId, staffId);
  const later = deferredUntil(kind, preferences, delivery.announcedAt, timeZoneOf(department.department));
  if (later !== null) return later;
  const claim = await deps.notices.claim({ ...place, kind, staffId }, receivedAt, receivedAt.subtract(CLAIM_LEASE));
  if (claim.outcome !== 'claimed') return claim.outcome === 'already-final' ? 'final' : 'in-flight';
  const sent = await send(deps, place, delivery, preferences);
  switch (sent.outcome) {
    case 'sent':
      await deps.notices.markSent(place, sent.messageId);
      return 'final';
    case 'refused':
      await deps.notices.markRefused(place, sent.reason);
      return 'final';
    case 'retry-later':
      await deps.notices.release(place, receivedAt);
      return 'unfinished';
  }
};

const send = async (
  deps: DeliverNoticeDeps,
  tags: NoticePlace,
  { notice, department: directory, announcedAt }: Delivery,
  preferences: NoticePreferences,
): Promise<SendOutcome> => {
  const recipient = directory.staff.find(({ id }) => id === notice.staffId);
  if (recipient === undefined) return { outcome: 'refused', reason: 'no-address' };
  if (isTooLate(notice, announcedAt)) return { outcome: 'refused', reason: 'too-late' };
  if (!isWanted(notice.kind, preferences)) return { outcome: 'refused', reason: 'turned-off' };
  const { mailer, messenger, publicUrl } = deps;
  const rendered = renderNotice(notice, { directory, recipient, publicUrl });
  const robot = robotOf(preferences);
  if (robot !== null) return messenger.post({ robot, title: rendered.subject, text: rendered.text });
  if (!recipient.email) return { outcome: 'refused', reason: 'no-address' };
  if (isSuspended(recipient.email, preferences)) return { outcome: 'refused', reason: 'address-suspended' };
  return mailer.send({
    to: recipient.email,
    ...rendered,
    unsubscribeUrl: await unsubscribeUrl(deps, tags.departmentId, notice),
    calendar: await calendarOf(notice, { directory, recipient, writtenAt: announcedAt }),
    tags,
  });
};

const robotOf = ({ robot: url }: NoticePreferences): { readonly kind: RobotKind; readonly url: string } | null => {
  const kind = url === null ? null : robotKindOf(url);
  return url === null || kind === null ? null : { kind, url };
};

/** Few notices have a time, and what writes calendars is large: loaded with the first that has. */
const calendarOf = async (notice: NoticeRequest, context: CalendarContext): Promise<string | null> => {
  if (!hasTime(notice)) return null;
  return (await import('../../shared/notices/calendar-of-notice.ts')).calendarOfNotice(notice, context);
};

const unsubscribeUrl = async (
  { receiptKey, publicUrl }: DeliverNoticeDeps,
  departmentId: string,
  { kind, staffId }: NoticeRequest,
): Promise<string | null> => {
  if (!isOptional(kind)) return null;
  const key = personalLinkKey(await receiptKey.read(), { departmentId, staffId, purpose: 'unsubscribe', kind });
  const path = LINK_ROUTES.unsubscribe.path
    .replace('{departmentId}', encodeURIComponent(departmentId))
    .replace('{staffId}', encodeURIComponent(staffId))
    .replace('{kind}', kind)
    .replace('{key}', key);
  return `${publicUrl}${path}`;
};

/** A reminder of a deadline that has passed would only confuse. */
const isTooLate = (notice: NoticeRequest, announcedAt: Temporal.Instant): boolean =>
  notice.kind === 'log-reminder' && Temporal.Instant.compare(announcedAt, notice.deadline) > 0;
