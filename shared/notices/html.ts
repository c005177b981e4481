/** Markup that is safe to send: made only by the `html` tag, which escapes every value that is not markup already. */
export class Html {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  static fromTemplate(strings: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(strings.reduce((text, part, index) => text + written(values[index - 1]) + part));
  }
}

export type HtmlValue = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const written = (value: HtmlValue | undefined): string => {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map((part) => part.text).join('');
  return escaped(String(value));
};

export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  Html.fromTemplate(strings, values);
