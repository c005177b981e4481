import { describe, expect, it } from 'vitest';
import { explainRuling } from '../../../shared/domain/explanation/explain-rulings.ts';
import { rulingInParts, writeRuling } from '../../../shared/domain/explanation/texts/write-ruling.ts';
import { RULES } from '../../../shared/domain/judgement.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { visits, visitTo } from '../../support/dossier-builder.ts';
import { DAILY_CASES } from './daily-cases.ts';
import { OTHER_CASES } from './other-cases.ts';
import { quiet, quietDepartment } from './quiet-department.ts';
import { monthOf, textsOf } from './texts.ts';

const CASES = [...DAILY_CASES, ...OTHER_CASES];

describe('what is said of a ruling', () => {
  it.each(CASES)('$rule: $given', ({ rule, dossier, month, texts }) => {
    expect(textsOf(rule, dossier, month)).toEqual(texts);
  });

  it('says so where the written policy leaves it open', () => {
    const record = monthOf(quiet().receives('spot-check', { logDate: '2026-11-12' }));
    const said = record.judgement.rulings.map((ruling) => {
      const explanation = { ...explainRuling(record, ruling), assumed: true };
      return [rulingInParts(explanation, 'zh-CN', String).marks.at(-1), writeRuling(explanation, 'en')];
    });
    expect(said).toEqual([
      [
        '制度原文未写明，此处按推定处理。',
        expect.stringContaining('The written policy leaves this open; it is decided by an assumption. In force:'),
      ],
    ]);
  });

  it('supposes visits to customers whom the log does not name', () => {
    const record = monthOf(
      quiet({ 'visits.quota': [{ from: '11-12', to: '11-12', perDay: 3 }] }).log('2026-11-12', '18:00:00', [
        visitTo('Supposed 1'),
      ]),
    );
    const supposed = record.judgement.rulings
      .flatMap((ruling) => explainRuling(record, ruling).counterfactuals)
      .flatMap(({ changes }) => changes)
      .flatMap((change) => (change.kind === 'fact' && change.fact.type === 'daily-log' ? change.fact.visits : []));
    expect(supposed.map(({ customer }) => customer)).toEqual(['Supposed 1', 'supposed2', 'supposed3']);
  });

  it('supposes no late log in time that would have been short as well', () => {
    const dossier = quiet({ 'visits.quota': [{ from: '11-12', to: '11-12', perDay: 3 }] });
    expect(textsOf('visits.short', dossier.log('2026-11-12', '20:30:00', visits(2))).en).toMatch(
      /\. Had 12 November counted 3 visits \(it counted 0\), there would be no such finding\.$/,
    );
  });

  it('supposes no client list of a unit manager without a unit', () => {
    const record = monthOf(
      quietDepartment({ 'visits.roles': [], 'plans.roles': [] }).employs('boss', { role: 'unit-manager', unit: null }),
    );
    const supposed = record.judgement.rulings.map((ruling) => [
      ruling.rule,
      explainRuling(record, ruling).counterfactuals.length,
    ]);
    expect(supposed).toEqual([['client-list.missed', 0]]);
  });

  it('says what other breaches would still have cost', () => {
    const record = monthOf(
      ['10', '11', '12', '13'].reduce(
        (dossier, day) => dossier.receives('spot-check', { logDate: `2026-11-${day}` }),
        quiet().receives('incentive', { id: 'inc-1', endedOn: '2026-10-01' }),
      ),
    );
    const last = (language: Language, mark: string | RegExp) =>
      record.judgement.rulings.map((ruling) => writeRuling(explainRuling(record, ruling), language).split(mark).at(-1));
    expect(last('zh-CN', '，')).toEqual([
      '竞赛激励“百日竞赛”（inc-1）仍因其他违规而取消。',
      '但2026年11月评优资格仍因另外3项违规而取消。',
      '2026年晋升资格仍因其他违规而取消。',
      '2026年晋升资格仍因其他违规而取消。',
    ]);
    expect(last('en', /; |, but/)).toEqual([
      'the incentive "百日竞赛" (inc-1) would still be taken by another breach.',
      ' 3 others would still cost the awards of November 2026.',
      'eligibility for promotion in 2026 would still be lost through other breaches.',
      'eligibility for promotion in 2026 would still be lost through other breaches.',
    ]);
  });

  it.each(['log.mismatch', 'morning-meeting.missed', 'log.missed'] as const)(
    'is nothing of a ruling by %s that rests on nothing',
    (rule) => {
      const record = monthOf(quiet().receives('spot-check', { logDate: '2026-11-12' }));
      const explained = record.judgement.rulings.map(
        (ruling) => () => explainRuling(record, { ...ruling, rule, on: '2026-11-13', period: '2026-11-13' }),
      );
      expect(explained).toHaveLength(1);
      for (const explain of explained) expect(explain).toThrow(`nothing on record of ${rule} on 2026-11-13`);
    },
  );

  it('has a case for every rule', () => {
    expect([...new Set(CASES.map(({ rule }) => rule))].sort()).toEqual([...RULES].sort());
  });
});
