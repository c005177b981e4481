import { describe, expect, it } from 'vitest';
import { explainMonthAwards } from '../../../shared/domain/explanation/explain-month-awards.ts';
import { rulingGrounds } from '../../../shared/domain/explanation/ruling-grounds.ts';
import type { MonthAwardId, RuleId } from '../../../shared/domain/judgement.ts';
import type { ParameterName } from '../../../shared/domain/policy/parameters.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { visits } from '../../support/dossier-builder.ts';
import { quiet } from './quiet-department.ts';
import { monthOf } from './texts.ts';

/** Since when the values of a parameter hold that a ruling by a rule names; null for the written policy. */
const ofRuling = (rule: RuleId, name: ParameterName, dossier: DossierBuilder, month = '2026-11') => {
  const record = monthOf(dossier, month);
  const ruling = record.judgement.rulings.find((one) => one.rule === rule);
  if (ruling === undefined) throw new Error(`no ruling by ${rule}`);
  const parameters = rulingGrounds(record, ruling).parameters.filter((one) => one.name === name);
  return { on: ruling.on, since: parameters.map(({ since }) => since) };
};

const ofAward = (award: MonthAwardId, name: ParameterName, dossier: DossierBuilder) => {
  const explained = explainMonthAwards(monthOf(dossier)).find(
    ({ outcome }) => (outcome.kind === 'none' ? outcome.award : outcome.award.award) === award,
  );
  return explained?.parameters.filter((one) => one.name === name).map(({ since }) => since);
};

const weekly = (time: string) => ({ 'weeklyPlan.due': { weekday: 5, time, shift: 'previous-workday' } }) as const;
const monthly = (day: number, time: string) =>
  ({ 'monthlyForms.due': { day, time, shift: 'modified-following' } }) as const;

describe('the value of a parameter that decided on a ruling', () => {
  it('of a weekly plan is that of the day named, though the plan is due the workday before', () => {
    const dossier = quiet().policy('2026-09-21', weekly('20:00')).policy('2026-09-25', weekly('19:00'));
    expect(ofRuling('weekly-plan.missed', 'weeklyPlan.due', dossier, '2026-09')).toEqual({
      on: '2026-09-24',
      since: ['2026-09-25'],
    });
  });

  it('of a weekly plan is not that of a later day of its week', () => {
    const dossier = quiet().policy('2026-11-02', weekly('20:00')).policy('2026-11-07', weekly('19:00'));
    expect(ofRuling('weekly-plan.missed', 'weeklyPlan.due', dossier)).toEqual({
      on: '2026-11-06',
      since: ['2026-11-02'],
    });
  });

  it('of a weekly plan that was not asked for on the first days of its week is that of the day named', () => {
    const dossier = quiet().policy('2026-11-04', weekly('20:00')).policy('2026-11-09', { 'weeklyPlan.due': 'none' });
    expect(ofRuling('weekly-plan.missed', 'weeklyPlan.due', dossier)).toEqual({
      on: '2026-11-06',
      since: ['2026-11-04'],
    });
  });

  it.each([
    ['the last day, where the month has no 31st', '2026-11', 31, '2026-11-30', '2026-11-30'],
    ['the day named, though it falls on a rest day', '2026-10', 31, '2026-10-31', '2026-10-30'],
    ['the day named, though the form is due two days after it', '2026-11', 14, '2026-11-14', '2026-11-16'],
  ])('of monthly forms is that of %s', (_, month, day, changed, on) => {
    const dossier = quiet().policy(`${month}-01`, monthly(day, '20:00')).policy(changed, monthly(day, '19:00'));
    expect(ofRuling('inventory.missed', 'monthlyForms.due', dossier, month)).toEqual({ on, since: [changed] });
  });

  it('of a client list is that of the last day of its month', () => {
    const dossier = quiet()
      .employs('boss', { role: 'unit-manager' })
      .policy('2026-10-31', { 'clientList.due': '19:00' })
      .policy('2026-11-01', { 'clientList.due': '18:00' });
    const { since } = ofRuling('client-list.missed', 'clientList.due', dossier, '2026-10');
    expect(since).toEqual(['2026-10-31']);
  });

  const short = () => quiet({ 'prospects.unitQuota': [{ from: '01', to: '12', perMonth: 9 }] });
  const found = (dossier: DossierBuilder, id: string, foundOn: string) =>
    dossier.receives('prospect', {
      ...{ id, company: id, foundOn, expectedOn: '2026-11-30', receivedAt: '2026-11-20T09:00:00+08:00' },
    });

  it('of prospects is that of the days on which they were found, each once', () => {
    const dossier = found(found(found(short(), 'p1', '2026-11-02'), 'p2', '2026-11-12'), 'p3', '2026-11-13')
      .policy('2026-11-10', { 'prospects.horizonDays': 60 })
      .policy('2026-11-15', { 'prospects.horizonDays': 30 });
    expect(ofRuling('unit-prospects.short', 'prospects.horizonDays', dossier).since).toEqual([null, '2026-11-10']);
  });

  it('of prospects, where none was found, is that of the day of the ruling', () => {
    const dossier = short().policy('2026-11-15', { 'prospects.horizonDays': 30 });
    expect(ofRuling('unit-prospects.short', 'prospects.horizonDays', dossier)).toEqual({
      on: '2026-11-30',
      since: ['2026-11-15'],
    });
  });

  it('of anything else is that of the day of the ruling', () => {
    const dossier = quiet()
      .receives('spot-check', { logDate: '2026-11-12' })
      .policy('2026-11-12', { 'strikes.limit': 5 })
      .policy('2026-11-13', { 'strikes.limit': 4 });
    expect(ofRuling('log.mismatch', 'strikes.limit', dossier)).toEqual({ on: '2026-11-12', since: ['2026-11-12'] });
  });
});

describe('the value of a parameter that decided on an award', () => {
  const quota = (perDay: number) => ({ 'visits.quota': [{ from: '01-01', to: '12-31', perDay }] });

  it('of visits is that of every day of the month, each value once', () => {
    const dossier = quiet(quota(1))
      .policy('2026-11-16', quota(2))
      .policy('2026-12-01', quota(3))
      .log('2026-11-10', '19:00:00', visits(5));
    expect(ofAward('award.activity', 'visits.quota', dossier)).toEqual(['2026-01-01', '2026-11-16']);
  });

  it('of a suggestion is that of the day of its adoption', () => {
    const dossier = quiet()
      .receives('suggestion', { id: 'idea', adoptedAt: '2026-11-10T09:00:00+08:00' })
      .policy('2026-11-10', { 'awards.suggestionFen': 1 })
      .policy('2026-11-11', { 'awards.suggestionFen': 2 });
    expect(ofAward('award.suggestion', 'awards.suggestionFen', dossier)).toEqual(['2026-11-10']);
  });

  it('that nobody won is that of the last day of the month', () => {
    const dossier = quiet()
      .policy('2026-11-11', { 'awards.suggestionFen': 2, 'prospects.horizonDays': 30 })
      .policy('2026-12-01', { 'awards.suggestionFen': 3, 'prospects.horizonDays': 40 });
    expect(ofAward('award.suggestion', 'awards.suggestionFen', dossier)).toEqual(['2026-11-11']);
    expect(ofAward('award.prospects.person', 'prospects.horizonDays', dossier)).toEqual(['2026-11-11']);
  });

  it('of prospects is that of the days on which the winner found them, and of no others', () => {
    const dossier = quiet()
      .employs('li')
      .policy('2026-11-10', { 'prospects.horizonDays': 60 })
      .policy('2026-11-15', { 'prospects.horizonDays': 50 })
      .receives('spot-check', { logDate: '2026-11-12', staffId: 'li', verdict: 'match' });
    const receivedAt = '2026-11-20T09:00:00+08:00';
    const find = (id: string, staffId: string, foundOn: string) =>
      dossier.receives('prospect', { id, staffId, company: id, foundOn, expectedOn: '2026-11-30', receivedAt });
    find('p1', 'wang', '2026-11-02');
    find('p2', 'wang', '2026-11-12');
    find('p3', 'li', '2026-11-16');
    expect(ofAward('award.prospects.person', 'prospects.horizonDays', dossier)).toEqual([null, '2026-11-10']);
  });
});
