/** What is heavy and seldom needed: loaded when it is first asked for, and kept. A cold start does not wait for it. */
export type WhenNeeded<Value> = () => Promise<Value>;

export function whenNeeded<Value>(load: () => Promise<Value>): WhenNeeded<Value> {
  let loading: Promise<Value> | undefined;
  return () => (loading ??= load());
}
