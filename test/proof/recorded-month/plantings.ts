/** What is planted in everything personal that is filed, so that wherever it turns up again it is known at once. */

/** Ideographs that no text of ours and nobody's name holds (CJK extension A): one of each range say where they were planted. */
const MARK = /([\u3400-\u347f])([\u3480-\u34ff])/g;
const [HIGH, LOW, LOWS] = [0x3400, 0x3480, 0x80];

/** Everybody's; a phone has no room for more. */
const PHONE = '19957400001';

const HAN = /\p{Script=Han}/u;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export class Plantings {
  readonly #places: string[] = [];
  /** Mail addresses: personal as they stand. */
  readonly #addresses = new Set<string>();

  /** How many different things are planted. */
  get count(): number {
    return this.#places.length + this.#addresses.size + 1;
  }

  /** A copy in which every text that people write and every phone is planted; `place` is for whoever finds it. */
  plant<T>(place: string, value: T): T {
    if (typeof value === 'string') return this.#planted(place, value) as T;
    if (Array.isArray(value)) return value.map((each: unknown) => this.plant(place, each)) as T;
    if (!isFields(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, this.plant(`${place}.${name}`, each)]),
    ) as T;
  }

  /** The text below the headings of a CSV sheet. */
  sheet(place: string, csv: string): string {
    const [headings, ...rows] = csv.split('\n');
    const planted = rows.map((row) => row.replaceAll(/[\p{Script=Han}]+/gu, (text) => this.#planted(place, text)));
    return [headings, ...planted].join('\n');
  }

  /** Where what stands in the text was planted; each place once. */
  in(text: string): readonly string[] {
    const places = [...text.matchAll(MARK)].map(([, high = '', low = '']) => this.#placeOf(high, low));
    return [
      ...new Set(places.filter((place) => place !== undefined)),
      ...[...this.#addresses].filter((address) => text.includes(address)),
      ...(text.includes(PHONE) ? ['a phone'] : []),
    ];
  }

  #planted(place: string, text: string): string {
    if (/^1\d{10}$/.test(text)) return PHONE;
    if (/^[\w.]+@[\w.]+$/.test(text)) this.#addresses.add(text);
    return HAN.test(text) ? this.#markOf(place) + text : text;
  }

  #markOf(place: string): string {
    if (!this.#places.includes(place)) this.#places.push(place);
    const index = this.#places.indexOf(place);
    return String.fromCharCode(HIGH + Math.floor(index / LOWS), LOW + (index % LOWS));
  }

  /** Undefined for what only looks like a mark. */
  #placeOf(high: string, low: string): string | undefined {
    return this.#places[(high.charCodeAt(0) - HIGH) * LOWS + low.charCodeAt(0) - LOW];
  }
}
