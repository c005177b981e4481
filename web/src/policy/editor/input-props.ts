/** What every input of the editor takes: the value, and how to say that it is another. */
export interface InputProps<Value> {
  /** Of the one field, where there is one; a group of fields names each of its own. */
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly change: (value: Value) => void;
  readonly invalid: boolean;
}
