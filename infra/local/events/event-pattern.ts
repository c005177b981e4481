/** EventBridge's event patterns: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html */

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

/** Whether every field the pattern names has a value it allows; throws on an operator that is not served locally. */
export function matches(pattern: JsonObject, event: JsonObject): boolean {
  return Object.entries(pattern).every(([field, allowed]) => {
    const value = Object.hasOwn(event, field) ? event[field] : undefined;
    if (Array.isArray(allowed)) return allowed.some((rule: Json) => allows(rule, value));
    if (!isObject(allowed)) throw new Error(`An event pattern's ${field} is neither a list nor an object`);
    return matches(allowed, isObject(value) ? value : {});
  });
}

/** A list of values matches when any of them does. */
function allows(rule: Json, value: Json): boolean {
  if (isObject(rule) && 'exists' in rule) return (value !== undefined) === rule['exists'];
  if (value === undefined) return false;
  const values: readonly Json[] = Array.isArray(value) ? value : [value];
  return values.some((each) => (isObject(rule) ? allowsByOperator(rule, each) : each === rule));
}

function allowsByOperator(rule: JsonObject, value: Json): boolean {
  const [operator, operand] = Object.entries(rule)[0] ?? [];
  switch (operator) {
    case 'prefix':
      return typeof value === 'string' && typeof operand === 'string' && value.startsWith(operand);
    case 'suffix':
      return typeof value === 'string' && typeof operand === 'string' && value.endsWith(operand);
    case 'anything-but':
      return !(Array.isArray(operand) ? operand : [operand]).some((excluded: Json) => allows(excluded, value));
    case 'numeric':
      return typeof value === 'number' && Array.isArray(operand) && compares(value, operand);
    default:
      throw new Error(`The event pattern operator ${String(operator)} is not served locally`);
  }
}

/** `[">", 0, "<=", 5]`: pairs of comparison and number, all of which must hold. */
function compares(value: number, operand: readonly Json[]): boolean {
  for (let index = 0; index < operand.length; index += 2) {
    const bound = Number(operand[index + 1]);
    const holds = {
      '=': value === bound,
      '<': value < bound,
      '<=': value <= bound,
      '>': value > bound,
      '>=': value >= bound,
    }[String(operand[index])];
    if (holds !== true) return false;
  }
  return true;
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
