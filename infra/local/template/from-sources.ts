import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionPlan, Plan } from './plan.ts';

/** `baifang-dev-submit` runs `functions/submit/handler.ts`. */
function fromSource(plan: FunctionPlan, folder: string): FunctionPlan {
  const name = plan.name.replace(/^baifang-[^-]+-/, '');
  const source = join(folder, 'functions', name);
  if (!existsSync(join(source, 'handler.ts'))) throw new Error(`The function ${plan.name} has no ${source}/handler.ts`);
  return { ...plan, folder: source, handler: 'handler.handler' };
}

/** The plan with functions that run from their sources below this folder; as it is without one. */
export const fromSources = (plan: Plan, folder: string | undefined): Plan =>
  folder === undefined ? plan : { ...plan, functions: plan.functions.map((each) => fromSource(each, folder)) };
