/** Finds resources by type over all stacks, and parses the properties that a schema names. */

import * as z from 'zod';
import type { Stack, TemplateResource } from './assembly.ts';
import type { Place } from './identifiers.ts';
import { Intrinsics } from './intrinsics.ts';

export interface FoundResource<Properties> {
  readonly logicalId: string;
  /** `stack.logicalId (type)`, for messages. */
  readonly label: string;
  readonly ref: string;
  readonly properties: Properties;
  readonly attribute: (name: string) => string;
}

export class TemplateReader {
  readonly #stacks: readonly Stack[];
  readonly #intrinsics: Intrinsics;

  constructor(stacks: readonly Stack[], place: Place) {
    this.#stacks = stacks;
    this.#intrinsics = new Intrinsics(stacks, place);
  }

  /** Every resource of these types whose condition holds; throws an Error naming one that the schema refuses. */
  all<Shape extends z.ZodRawShape>(
    schema: z.ZodObject<Shape>,
    ...types: readonly string[]
  ): FoundResource<z.infer<z.ZodObject<Shape>>>[] {
    return this.#stacks.flatMap((stack) =>
      Object.entries(stack.template.Resources)
        .filter(([, { Type }]) => types.includes(Type))
        .filter(([, { Condition }]) => Condition === undefined || this.#intrinsics.condition(Condition, stack))
        .map(([logicalId, resource]) => this.#read(schema, stack, logicalId, resource)),
    );
  }

  #read<Shape extends z.ZodRawShape>(
    schema: z.ZodObject<Shape>,
    stack: Stack,
    logicalId: string,
    resource: TemplateResource,
  ): FoundResource<z.infer<z.ZodObject<Shape>>> {
    const label = `${stack.name}.${logicalId} (${resource.Type})`;
    const wanted = Object.entries(resource.Properties).filter(([name]) => name in schema.shape);
    const text = (reference: unknown) => z.string().parse(this.#intrinsics.resolve(reference, stack));
    try {
      return {
        logicalId,
        label,
        ref: text({ Ref: logicalId }),
        properties: schema.parse(this.#intrinsics.resolve(Object.fromEntries(wanted), stack)),
        attribute: (name) => text({ 'Fn::GetAtt': [logicalId, name] }),
      };
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new Error(`${label}: ${reason}`, { cause: error });
    }
  }
}
