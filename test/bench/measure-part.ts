/** The process behind measuredApart: measures the part named and sends its figures to the parent. */
import { measureContenders } from './contenders.ts';
import { measureDepartmentRuns } from './department-runs.ts';
import { measureLargeDossier } from './large-dossier.ts';
import type { Part, PartSizes } from './measured-apart.ts';
import { measureMonthBill } from './month-bill.ts';
import { measureNation } from './nation-figures.ts';
import { measureReading } from './reading.ts';
import type { Figures } from './report.ts';
import { measureSampleYear } from './sample-year.ts';
import { measureSubmissions } from './submissions.ts';

const MEASURES: { readonly [P in Part]: (size: PartSizes[P]) => Promise<Figures[P]> } = {
  nation: measureNation,
  sample: measureSampleYear,
  contenders: measureContenders,
  large: measureLargeDossier,
  submissions: measureSubmissions,
  runs: measureDepartmentRuns,
  bill: measureMonthBill,
  reading: measureReading,
};

const isPart = (text: string | undefined): text is Part => text !== undefined && Object.hasOwn(MEASURES, text);

const measure = <P extends Part>(part: P, size: string): Promise<Figures[P]> =>
  MEASURES[part](JSON.parse(size) as PartSizes[P]);

const [part, size = 'null'] = process.argv.slice(2);
if (!isPart(part)) throw new Error(`no such part: ${part ?? ''}`);
const figures = await measure(part, size);
process.send?.(figures, () => {
  process.disconnect();
});
