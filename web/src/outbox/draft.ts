import * as z from 'zod';

/** What was typed into a form, complete or not: the server is the judge of what it takes. */
export interface Draft<Content> {
  readonly content: Content;
  /** Epoch milliseconds of this device. */
  readonly savedAt: number;
  /** Idempotency-Key under which exactly this content was or will be sent; null when it has changed since. */
  readonly key: string | null;
  /** Submitted, but no answer yet: it goes out as soon as the network lets it. */
  readonly queued: boolean;
}

export const draftSchemaOf = <Content>(content: z.ZodType<Content>): z.ZodType<Draft<Content>> =>
  z.object({ content, savedAt: z.number(), key: z.string().nullable(), queued: z.boolean() });

/** A draft of something just typed. */
export const typed = <Content>(content: Content): Draft<Content> => ({
  content,
  savedAt: Date.now(),
  key: null,
  queued: false,
});
