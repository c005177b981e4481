/**
 * What a deployment must neither delete nor replace, held against test/infra/stateful-baseline.json: whatever is kept when its
 * stack goes, and the distribution, whose made-up address people have and mails link to.
 */

import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { replacingProperties } from './resource-spec.ts';
import { type Resource, type Synthesised, synthesised } from './synthesised.ts';

export const BASELINE_FILE = 'test/infra/stateful-baseline.json';
export const BASELINE_STAGES = ['dev', 'prod'];

const StatefulSchema = z.record(
  z.string(),
  z.object({
    type: z.string(),
    /** The properties whose change would replace it, with what they are; those that are absent have to stay so. */
    replacing: z.record(z.string(), z.unknown()),
  }),
);
/** By `stack/LogicalId`, the stack as the account knows it. */
export type Stateful = z.infer<typeof StatefulSchema>;

export const BaselineSchema = z.record(z.string(), StatefulSchema);

const isStateful = ({ type, deletionPolicy }: Resource): boolean =>
  (deletionPolicy !== undefined && deletionPolicy !== 'Delete') || type === 'AWS::CloudFront::Distribution';

const statefulIn = ({ stacks, resources }: Synthesised): Stateful => {
  const stackNames = new Map(stacks.map(({ node, stackName }) => [node.id, stackName]));
  return Object.fromEntries(
    resources.filter(isStateful).map(({ label, logicalId, type, properties }) => {
      const [stack = ''] = label.split('/');
      const replacing = replacingProperties(type).filter((name) => name in properties);
      return [
        `${stackNames.get(stack) ?? ''}/${logicalId}`,
        { type, replacing: Object.fromEntries(replacing.map((name) => [name, properties[name]])) },
      ];
    }),
  );
};

/** Of every stage of the baseline, as the code has it now. */
export const statefulNow = (): Record<string, Stateful> =>
  Object.fromEntries(BASELINE_STAGES.map((name) => [name, statefulIn(synthesised(stageNamed(name)))]));

/** What a deployment of `now` would do to what the baseline holds: a sentence each. */
export const harmDone = (baseline: Stateful, now: Stateful): string[] =>
  Object.entries(baseline).flatMap(([label, { type, replacing }]) => {
    const there = now[label];
    if (there === undefined)
      return [`${label} (${type}) is gone, or has another logical id: what is in it would be left behind.`];
    if (there.type !== type) return [`${label} was ${type} and is ${there.type}: it would be replaced.`];
    const names = new Set([...Object.keys(replacing), ...Object.keys(there.replacing)]);
    return [...names]
      .filter((name) => !isDeepStrictEqual(replacing[name], there.replacing[name]))
      .map((name) => `${name} of ${label} (${type}) has changed: it would be replaced by an empty one.`);
  });

export const notInBaseline = (baseline: Stateful, now: Stateful): string[] =>
  Object.keys(now)
    .filter((label) => baseline[label] === undefined)
    .map(
      (label) =>
        `${label} (${now[label]?.type ?? ''}) is new and not in the baseline: npm run stateful-baseline adds it.`,
    );
