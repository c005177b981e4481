/** What is always there, where a type cannot say so. @throws TypeError when it is missing after all: nothing stands in for it. */
export const present = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new TypeError('something is missing that is always there');
  return value;
};
