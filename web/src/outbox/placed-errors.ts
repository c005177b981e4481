import type { FormInstance } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import type { Problem } from '../../../shared/contracts/problem.ts';
import type { Delivery } from './outbox.ts';

type FieldPath = readonly (string | number)[];

/** What the server refused, as far as it knows where. */
export interface PlacedErrors<Path extends FieldPath = FieldPath> {
  /** At the field that its pointer names, from the top of the form. */
  readonly atFields: readonly { readonly path: Path; readonly detail: string }[];
  /** About no field of the form. */
  readonly elsewhere: readonly string[];
}

/** `pathOf` says at which field of the form a pointer into what was sent is shown. */
export function placeErrors<Path extends FieldPath>(
  { errors }: Problem,
  pathOf: (pointer: string) => Path | undefined,
): PlacedErrors<Path> {
  const placed = errors.map(({ pointer, detail }) => ({ path: pathOf(pointer), detail }));
  return {
    atFields: placed.flatMap(({ path, detail }) => (path === undefined ? [] : [{ path, detail }])),
    elsewhere: placed.flatMap(({ path, detail }) => (path === undefined ? [detail] : [])),
  };
}

/** Puts what the server refused at the fields it named, and the person at the first of them; once, whatever is typed then. */
export function useServerErrors(form: FormInstance, delivery: Delivery, place: (problem: Problem) => PlacedErrors) {
  const problem = delivery.state === 'refused' ? delivery.problem : undefined;
  const show = useEffectEvent((refusal: Problem) => {
    const { atFields } = place(refusal);
    form.setFields(atFields.map(({ path, detail }) => ({ name: [...path], errors: [detail] })));
    const first = atFields[0];
    if (first !== undefined) form.scrollToField([...first.path], { block: 'center', focus: true });
  });
  useEffect(() => {
    if (problem !== undefined) show(problem);
  }, [problem]);
}
