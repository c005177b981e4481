/** What is left to do: in words, and with the lines to type or to publish. */
export interface Step {
  readonly what: string;
  readonly lines: readonly string[];
}
