/** What notices there are, and how a person wants to be told. */

import * as z from 'zod';
import { NOTICE_KINDS, OPTIONAL_NOTICE_KINDS } from '../../domain/notices/notice-rules.ts';
import { robotKindOf } from '../../domain/notices/robot.ts';
import { LocalTimeSchema } from '../dossier/shapes.ts';
import { InstantSchema, PagingFields, failsAs, pageOf, wholeNumber } from './shapes.ts';

const TimeSchema = z.string().refine((text) => LocalTimeSchema.safeParse(text).success, failsAs('wrong-format'));
/** Local times; `from` after `to` runs over midnight. */
const QuietHoursSchema = z
  .strictObject({ from: TimeSchema, to: TimeSchema })
  .refine(({ from, to }) => from !== to, { ...failsAs('empty'), path: ['to'] });
const RobotSchema = z
  .string()
  .max(500)
  .refine((address) => robotKindOf(address) !== null, failsAs('not-a-robot'));
const OffSchema = z.array(z.enum(OPTIONAL_NOTICE_KINDS)).max(OPTIONAL_NOTICE_KINDS.length);

/** `version`: how often they were changed; a change names the one it saw. */
export const NoticePreferencesSchema = z.strictObject({
  version: z.int().min(0),
  off: OffSchema,
  quietHours: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  /** One's own address, where mails came back from it: none is sent there until it changes or preferences are saved. */
  suspended: z.strictObject({ address: z.string(), since: InstantSchema }).nullable(),
  /** Address of the group robot (WeCom, DingTalk, Lark) that notices go to instead of mail. */
  robot: z.string().nullable(),
  /** Of the department's procedure: quiet hours may not be longer; 0 means that there are none. */
  longestQuietHours: z.int().min(0),
});
export type NoticePreferencesItem = z.infer<typeof NoticePreferencesSchema>;

export const SaveNoticePreferencesSchema = z.strictObject({
  version: wholeNumber(0),
  off: OffSchema.refine((kinds) => new Set(kinds).size === kinds.length, failsAs('named-twice')),
  quietHours: QuietHoursSchema.nullable(),
  robot: RobotSchema.nullable().default(null),
});

/** A kind of notice, in the language of the request: to whom, when, by which way, and whether its reader may do without it. */
export const NoticeKindSchema = z.strictObject({
  kind: z.enum(NOTICE_KINDS),
  title: z.string(),
  audience: z.string(),
  trigger: z.string(),
  channel: z.literal('mail'),
  optional: z.boolean(),
  urgent: z.boolean(),
});
export type NoticeKindItem = z.infer<typeof NoticeKindSchema>;
export const ListNoticeKindsQuerySchema = z.strictObject(PagingFields);
export const NoticeKindPageSchema = pageOf(NoticeKindSchema);
export type NoticeKindPage = z.infer<typeof NoticeKindPageSchema>;

export const NoticeKindParamsSchema = z.strictObject({ kind: z.enum(NOTICE_KINDS) });
/** A kind rendered from a sample in the language of the request; nobody in it exists. */
export const NoticePreviewSchema = z.strictObject({ subject: z.string(), text: z.string(), html: z.string() });
export type NoticePreview = z.infer<typeof NoticePreviewSchema>;

/** The address of one's own deadlines and sessions as a calendar: whoever has it can read them. */
export const CalendarFeedSchema = z.strictObject({ url: z.url() });
export type CalendarFeed = z.infer<typeof CalendarFeedSchema>;
