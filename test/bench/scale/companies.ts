/** Companies by the departments they are made of: departments share nothing but their stage, and each is judged by itself. */

export interface Department {
  readonly people: number;
  /** How many of this size. */
  readonly count: number;
}

export interface Company {
  readonly people: number;
  readonly departments: readonly Department[];
}

const companyOf = (...departments: readonly Department[]): Company => ({
  people: departments.reduce((sum, { people, count }) => sum + people * count, 0),
  departments,
});

/** From one branch to a nation: as it grows, most people are in small departments, some in large ones. */
export const COMPANIES: readonly Company[] = [
  companyOf({ people: 20, count: 1 }),
  companyOf({ people: 300, count: 1 }),
  companyOf({ people: 500, count: 2 }, { people: 150, count: 8 }, { people: 20, count: 40 }),
  companyOf(
    { people: 1000, count: 1 },
    { people: 500, count: 10 },
    { people: 150, count: 40 },
    { people: 20, count: 400 },
  ),
  companyOf(
    { people: 3000, count: 1 },
    { people: 500, count: 20 },
    { people: 150, count: 200 },
    { people: 20, count: 2850 },
  ),
];

export const departmentsOf = ({ departments }: Company): number =>
  departments.reduce((sum, { count }) => sum + count, 0);

export const largestOf = ({ departments }: Company): number => Math.max(...departments.map(({ people }) => people));

/** Of every department of the company. */
export const sumOver = (company: Company, of: (people: number) => number): number =>
  company.departments.reduce((sum, { people, count }) => sum + count * of(people), 0);
