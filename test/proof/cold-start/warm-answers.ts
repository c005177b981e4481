import { percentile } from '../percentile.ts';
import { LocalCloudProcess } from '../../support/local-cloud.ts';

const NOW = '2026-11-24T15:00:00+08:00';
const MANAGER = 'wang.fang@baifang.example';
const WARM_UP = 20;

/** A request of several functions each, answered by a unit manager of the sample department. */
const ASKED = ['/v1/me', '/v1/daily-logs?month=2026-11', '/v1/leaves?month=2026-11', '/v1/rulings?month=2026-11'];

export interface WarmFigure {
  readonly path: string;
  readonly p99Ms: number;
}

/** How long warm handlers take behind the local gateway, one request after the other. */
export async function warmAnswers(requests: number): Promise<readonly WarmFigure[]> {
  await using cloud = await LocalCloudProcess.start({ at: NOW, speed: 0 });
  const headers = { authorization: `Bearer ${await cloud.token(MANAGER)}` };
  const answerMs = async (path: string): Promise<number> => {
    const start = performance.now();
    const response = await fetch(`${cloud.url}${path}`, { headers });
    const body = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${body}`);
    return performance.now() - start;
  };
  const figures: WarmFigure[] = [];
  for (const path of ASKED) {
    const times: number[] = [];
    for (let request = 0; request < WARM_UP + requests; request += 1) times.push(await answerMs(path));
    figures.push({ path, p99Ms: percentile(times.slice(WARM_UP), 0.99) });
  }
  return figures;
}
