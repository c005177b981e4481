import { Button, Form } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { PROCEDURE_TEXTS } from '../../../../shared/contracts/http/procedure-texts.ts';
import {
  type ProcedureName,
  type ProcedureValues,
  procedureInForce,
} from '../../../../shared/domain/agenda/procedure.ts';
import type { ParameterName, ParameterValues } from '../../../../shared/domain/policy/parameters.ts';
import { policyInForce } from '../../../../shared/domain/policy/policy-in-force.ts';
import { useLanguage } from '../../language/language.ts';
import { useTexts } from '../../language/texts.ts';
import { Mark } from '../../ui/mark.tsx';
import type { PolicyVersions } from '../policies.ts';
import { policyTexts } from '../policy-texts.ts';
import { isSame, parameterName, parameterText, procedureText } from '../values.ts';
import { otherClausesOf } from './clause-groups.ts';
import type { PolicyDraft } from './draft.ts';
import type { DraftErrors } from './draft-errors.ts';
import styles from './editor.module.css';
import { PARAMETER_INPUTS, PROCEDURE_INPUTS } from './input-of.ts';
import type { InputProps } from './input-props.ts';

/** What every field of the editor needs to know. */
export interface Editing {
  readonly versions: PolicyVersions;
  readonly draft: PolicyDraft;
  readonly change: (draft: PolicyDraft) => void;
  readonly errors: DraftErrors;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly changed: boolean;
  readonly inForce: string;
  readonly hint?: string | undefined;
  readonly errors: readonly string[] | undefined;
  readonly restore: () => void;
  readonly children: ReactNode;
}

/** A value with its name, whether it is changed and from what, and what is wrong with it. */
function Field({ id, label, changed, inForce, hint, errors, restore, children }: FieldProps) {
  const t = useTexts(policyTexts);
  return (
    <Form.Item
      className={changed ? `${styles.field ?? ''} ${styles.changed ?? ''}` : (styles.field ?? '')}
      htmlFor={id}
      label={
        <span className={styles.label}>
          {label}
          {changed && <Mark tone="active">{t.changed}</Mark>}
        </span>
      }
      {...(errors !== undefined && { validateStatus: 'error' as const, help: errors.join(' ') })}
      extra={
        changed ? (
          <>
            {t.inForce(inForce)}
            <Button type="link" size="small" onClick={restore} aria-label={`${t.restore} ${label}`}>
              {t.restore}
            </Button>
          </>
        ) : (
          hint
        )
      }
    >
      {children}
    </Form.Item>
  );
}

interface ParameterInputProps<Name extends ParameterName> {
  readonly name: Name;
  readonly props: InputProps<ParameterValues[Name]>;
}

/** The input that belongs to the name. */
function ParameterInput<Name extends ParameterName>({ name, props }: ParameterInputProps<Name>) {
  const Input: ComponentType<InputProps<ParameterValues[Name]>> = PARAMETER_INPUTS[name];
  return <Input {...props} />;
}

export function ParameterField({ name, editing }: { readonly name: ParameterName; readonly editing: Editing }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const { versions, draft, change, errors } = editing;
  const label = parameterName(name, language);
  const inForce = policyInForce(versions.parameters)(name, draft.effectiveFrom);
  const value = draft.parameters[name] ?? inForce;
  const set = (next: ParameterValues[ParameterName] | undefined) => {
    change({ ...draft, parameters: { ...draft.parameters, [name]: next } });
  };
  const others = otherClausesOf(name);
  return (
    <Field
      id={name}
      label={label}
      changed={!isSame(value, inForce)}
      inForce={parameterText(name, inForce, language)}
      hint={others.length === 0 ? undefined : t.alsoIn(others.join('、'))}
      errors={errors.get(name)}
      restore={() => {
        set(undefined);
      }}
    >
      <ParameterInput name={name} props={{ id: name, label, value, change: set, invalid: errors.has(name) }} />
    </Field>
  );
}

interface ProcedureInputProps<Name extends ProcedureName> {
  readonly name: Name;
  readonly props: InputProps<ProcedureValues[Name]>;
}

/** The input that belongs to the name. */
function ProcedureInput<Name extends ProcedureName>({ name, props }: ProcedureInputProps<Name>) {
  const Input: ComponentType<InputProps<ProcedureValues[Name]>> = PROCEDURE_INPUTS[name];
  return <Input {...props} />;
}

export function ProcedureField({ name, editing }: { readonly name: ProcedureName; readonly editing: Editing }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const { versions, draft, change, errors } = editing;
  const label = PROCEDURE_TEXTS[name][language];
  const inForce = procedureInForce(versions.procedure)(name, draft.effectiveFrom);
  const value = draft.procedure[name] ?? inForce;
  const set = (next: ProcedureValues[ProcedureName] | undefined) => {
    change({ ...draft, procedure: { ...draft.procedure, [name]: next } });
  };
  return (
    <Field
      id={name}
      label={label}
      changed={!isSame(value, inForce)}
      inForce={procedureText(name, inForce, t.procedureValue)}
      errors={errors.get(name)}
      restore={() => {
        set(undefined);
      }}
    >
      <ProcedureInput name={name} props={{ id: name, label, value, change: set, invalid: errors.has(name) }} />
    </Field>
  );
}
