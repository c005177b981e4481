import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTagValue, MailTagsSchema } from '../../shared/contracts/mail-tags.ts';

const tags = (noticeId: string) => ({ departmentId: ['d1'], month: ['2026-11'], noticeId: [noticeId] });

describe('mail tags', () => {
  it.each([
    ['log-missing.2026-11-23.s01', 'log-missing_2E2026-11-23_2Es01'],
    ['a_b', 'a_5Fb'],
    ['王', '_E7_8E_8B'],
    ['%2E', '_252E'],
  ])('the id %j travels as %j', (id, value) => {
    expect(encodeTagValue(id)).toBe(value);
    expect(MailTagsSchema.parse(tags(value)).noticeId).toBe(id);
  });

  it('every id survives, in characters that SES takes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        const value = encodeTagValue(id);
        expect(value).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(MailTagsSchema.parse(tags(value)).noticeId).toBe(id);
      }),
    );
  });

  it.each(['', 'a b', 'a.b', '_', '_2', '_zz', '_FF', 'a_2e'])('the value %j is none of ours', (value) => {
    expect(MailTagsSchema.safeParse(tags(value)).success).toBe(false);
  });

  it("SES's own tags beside ours are left out", () => {
    const parsed = MailTagsSchema.parse({ ...tags('n1'), 'ses:operation': ['SendEmail'] });
    expect(parsed).toEqual({ departmentId: 'd1', month: '2026-11', noticeId: 'n1' });
  });
});
