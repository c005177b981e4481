/** Evaluates CloudFormation's intrinsic functions, across stacks. */

import type { Stack, TemplateResource } from './assembly.ts';
import { identify, type Place } from './identifiers.ts';

type Intrinsic = (argument: unknown, stack: Stack) => unknown;

/** A reference that means nothing here; the message names it. */
class UnresolvableReference extends Error {}

export class Intrinsics {
  readonly #stacks: readonly Stack[];
  readonly #place: Place;
  readonly #functions: Readonly<Record<string, Intrinsic>>;

  constructor(stacks: readonly Stack[], place: Place) {
    this.#stacks = stacks;
    this.#place = place;
    this.#functions = {
      Ref: (name, stack) => this.#reference(text(name), stack),
      'Fn::GetAtt': (argument, stack) => this.#attribute(argument, stack),
      'Fn::Join': (argument, stack) => {
        const [separator, parts] = pair(argument);
        return this.#asServed(list(this.resolve(parts, stack)).map(text).join(text(separator)));
      },
      'Fn::Sub': (argument, stack) => this.#substitute(argument, stack),
      'Fn::Select': (argument, stack) => {
        const [index, values] = pair(argument);
        return list(this.resolve(values, stack))[Number(index)];
      },
      'Fn::Split': (argument, stack) => {
        const [separator, source] = pair(argument);
        return text(this.resolve(source, stack)).split(text(separator));
      },
      'Fn::ImportValue': (argument, stack) => this.#import(text(this.resolve(argument, stack))),
      'Fn::FindInMap': (argument, stack) => this.#findInMap(list(this.resolve(argument, stack)).map(text), stack),
      'Fn::If': (argument, stack) => {
        const [condition, yes, no] = list(argument);
        return this.resolve(this.condition(text(condition), stack) ? yes : no, stack);
      },
      'Fn::Equals': (argument, stack) => {
        const [left, right] = pair(this.resolve(argument, stack));
        return left === right;
      },
      'Fn::And': (argument, stack) => list(this.resolve(argument, stack)).every((value) => value === true),
      'Fn::Or': (argument, stack) => list(this.resolve(argument, stack)).includes(true),
      'Fn::Not': (argument, stack) => list(this.resolve(argument, stack))[0] !== true,
      Condition: (name, stack) => this.condition(text(name), stack),
    };
  }

  /** The value with every intrinsic evaluated; throws UnresolvableReference. */
  resolve(value: unknown, stack: Stack): unknown {
    if (Array.isArray(value)) {
      return value.map((entry) => this.resolve(entry, stack)).filter((entry) => entry !== undefined);
    }
    if (!isRecord(value)) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only !== undefined) {
      const [key, argument] = only;
      const intrinsic = this.#functions[key];
      if (intrinsic !== undefined && (key !== 'Condition' || typeof argument === 'string')) {
        return intrinsic(argument, stack);
      }
      if (key.startsWith('Fn::')) throw new UnresolvableReference(`${stack.name} uses ${key}`);
    }
    return Object.fromEntries(entries.map(([key, entry]) => [key, this.resolve(entry, stack)]));
  }

  condition(name: string, stack: Stack): boolean {
    return this.resolve(stack.template.Conditions[name], stack) === true;
  }

  /** The pages' own address: nothing here speaks TLS. */
  #asServed(joined: string): string {
    const { publicUrl } = this.#place;
    return joined.replaceAll(`https://${new URL(publicUrl).host}`, publicUrl);
  }

  #reference(name: string, stack: Stack): unknown {
    switch (name) {
      case 'AWS::AccountId':
        return this.#place.account;
      case 'AWS::Region':
        return this.#place.region;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
      case 'AWS::StackId':
        return stack.name;
      case 'AWS::NoValue':
        return undefined;
    }
    const resource = stack.template.Resources[name];
    if (resource !== undefined) return this.#identify(name, resource, stack).ref;
    const parameter = stack.template.Parameters[name];
    if (parameter !== undefined) return parameter.Default;
    throw new UnresolvableReference(`${stack.name} refers to ${name}, which it does not hold`);
  }

  #attribute(argument: unknown, stack: Stack): string {
    const [name = '', attribute = ''] =
      typeof argument === 'string' ? argument.split('.', 2) : list(argument).map(text);
    const resource = stack.template.Resources[name];
    if (resource === undefined)
      throw new UnresolvableReference(`${stack.name} refers to ${name}, which it does not hold`);
    const value = this.#identify(name, resource, stack).attributes[attribute];
    if (value === undefined) {
      throw new UnresolvableReference(`${stack.name}.${name}.${attribute} (${resource.Type}) has no local value`);
    }
    return value;
  }

  #identify(logicalId: string, resource: TemplateResource, stack: Stack) {
    return identify(
      {
        stackName: stack.name,
        logicalId,
        type: resource.Type,
        property: (name) => this.resolve(resource.Properties[name], stack),
      },
      this.#place,
    );
  }

  #substitute(argument: unknown, stack: Stack): string {
    const [source, bound] = Array.isArray(argument) ? pair(argument) : [argument, {}];
    const variables = isRecord(bound) ? bound : {};
    return text(source).replace(/\$\{(!?)([^{}]+)\}/g, (_, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      if (name in variables) return text(this.resolve(variables[name], stack));
      return text(name.includes('.') ? this.#attribute(name, stack) : this.#reference(name, stack));
    });
  }

  #import(exportName: string): unknown {
    for (const stack of this.#stacks) {
      for (const output of Object.values(stack.template.Outputs)) {
        if (output.Export !== undefined && this.resolve(output.Export.Name, stack) === exportName) {
          return this.resolve(output.Value, stack);
        }
      }
    }
    throw new UnresolvableReference(`nothing exports ${exportName}`);
  }

  #findInMap([map = '', first = '', second = '']: readonly string[], stack: Stack): unknown {
    const value = stack.template.Mappings[map]?.[first]?.[second];
    if (value === undefined) throw new UnresolvableReference(`${stack.name} has no mapping ${map}.${first}.${second}`);
    return value;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new UnresolvableReference(`expected a list, got ${JSON.stringify(value)}`);
  return value;
}

function pair(value: unknown): [unknown, unknown] {
  const [first, second] = list(value);
  return [first, second];
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new UnresolvableReference(`expected text, got ${JSON.stringify(value)}`);
}
