/** What a notice says, before it becomes a mail: both bodies are made from it, so neither says more than the other. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  /** The one thing to know, in one sentence. */
  readonly lead: string;
  /** What was due, by when, under which clause: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly lists: readonly NameList[];
  /** What it costs and what can still be done, a paragraph each. */
  readonly explanation: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  readonly footer: string;
}

export interface NameList {
  readonly title: string;
  readonly items: readonly string[];
}

export type Language = 'zh-CN' | 'en';

/**
 * The text on one line: line breaks and other control characters become a space, and characters that turn the
 * reading direction go, so that a name can neither add a header or a line of its own nor disguise what follows it.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim();
