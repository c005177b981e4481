/**
 * The tags that a mail carries and its delivery events bring back. SES takes only ASCII letters, digits, `_` and `-` in a
 * tag's value: every other byte of an id (and `_` itself) travels as `_` and its two hex digits.
 */

import * as z from 'zod';

export const encodeTagValue = (value: string): string =>
  encodeURIComponent(value)
    .replace(/[_.!~*'()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '_');

const TagValueSchema = z
  .string()
  .regex(/^(?:[A-Za-z0-9-]|_[0-9A-F]{2})+$/)
  .transform((value, context) => {
    try {
      return decodeURIComponent(value.replaceAll('_', '%'));
    } catch {
      context.addIssue({ code: 'custom', message: 'bytes that are no UTF-8' });
      return z.NEVER;
    }
  });

/** `mail.tags` of an SES event, in which every tag has a list of values: ours, decoded. SES adds tags of its own. */
export const MailTagsSchema = z
  .object({
    departmentId: z.tuple([TagValueSchema]),
    month: z.tuple([TagValueSchema]),
    noticeId: z.tuple([TagValueSchema]),
  })
  .transform(({ departmentId, month, noticeId }) => ({
    departmentId: departmentId[0],
    month: month[0],
    noticeId: noticeId[0],
  }));
