import { describe, expect, it } from 'vitest';
import { type FormContent, fieldPathOf, submittedForm } from '../../../../web/src/plans/form-content.ts';
import {
  formsFor,
  isPeriodOf,
  monthAfter,
  monthBefore,
  monthOfPeriod,
  usualPeriods,
} from '../../../../web/src/plans/staff-forms.ts';

describe('the periods of a form', () => {
  it.each([
    ['weekly-plan', '2026-12-31', ['2026-W53', '2027-W01']],
    ['monthly-plan', '2026-12-31', ['2026-12', '2027-01']],
    ['inventory', '2027-01-31', ['2027-01', '2027-02']],
    ['field-registration', '2026-11-30', ['2026-12-01']],
  ] as const)('%s on %s: %j', (form, today, periods) => {
    expect(usualPeriods(form, today)).toEqual(periods);
  });

  it.each([
    ['weekly-plan', '2026-W48', true],
    ['weekly-plan', '2026-11', false],
    ['client-list', '2026-11', true],
    ['client-list', '2026-W48', false],
    ['field-registration', '2026-11-30', true],
    ['field-registration', '2026-11', false],
  ] as const)('%s of %s: %s', (form, period, fits) => {
    expect(isPeriodOf(form, period)).toBe(fits);
  });

  it.each([
    ['2026-W53', '2026-12'],
    ['2027-W01', '2027-01'],
    ['2026-11', '2026-11'],
    ['2026-11-30', '2026-11'],
  ])('%s stands in the list of %s', (period, month) => {
    expect(monthOfPeriod(period)).toBe(month);
  });

  it('are followed and preceded by months across years', () => {
    expect([monthBefore('2027-01'), monthAfter('2026-12')]).toEqual(['2026-12', '2027-01']);
  });
});

it('offers the client list to unit managers only', () => {
  expect(formsFor('unit-manager')).toContain('client-list');
  expect(formsFor('sales')).not.toContain('client-list');
});

describe('what is sent of a form', () => {
  const row = (company: string) => ({ company, prospectId: '', status: '', nextStep: '' });
  const inventory: FormContent = {
    form: 'inventory',
    entries: [row(''), row('西湖'), { ...row(''), prospectId: 'p1' }, row('滨江')],
  };

  it('leaves out the rows on which nobody wrote', () => {
    expect(submittedForm(inventory)).toEqual({ ...inventory, entries: [row('西湖'), row('滨江')] });
  });

  it.each([
    ['/entries/1/company', ['entries', 3, 'company']],
    ['/entries/7/company', undefined],
    ['/month', undefined],
  ])('and a refusal at %s is shown at %j', (pointer, path) => {
    expect(fieldPathOf(inventory, pointer)).toEqual(path);
  });

  it('and one at a plain field at that field', () => {
    expect(fieldPathOf({ form: 'weekly-plan', done: '', planned: '' }, '/done')).toEqual(['done']);
  });
});
