export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** A value somewhere in another: what holds it, and where. */
export type Place =
  | { readonly holder: Json[]; readonly at: number; readonly value: Json }
  | { readonly holder: JsonObject; readonly at: string; readonly value: Json };

export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value within a value, itself left out. */
export const placesIn = (value: Json): Place[] => {
  if (Array.isArray(value))
    return value.flatMap((element, at) => [{ holder: value, at, value: element }, ...placesIn(element)]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([at, member]) => [{ holder: value, at, value: member }, ...placesIn(member)]);
};
