import type { PolicyParameters } from '../../../shared/domain/policy/parameters.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { department } from '../../support/dossier-builder.ts';

/** A department of which nothing is due but what `asked` asks for. */
export const quietDepartment = (asked: PolicyParameters = {}): DossierBuilder =>
  department().policy('2026-01-01', {
    'dailyLog.roles': [],
    'visits.quota': [],
    'weeklyPlan.due': 'none',
    'monthlyForms.due': 'none',
    'prospects.unitQuota': [],
    ...asked,
  });

/** The same, with `wang` in sales. */
export const quiet = (asked: PolicyParameters = {}): DossierBuilder => quietDepartment(asked).employs('wang');
