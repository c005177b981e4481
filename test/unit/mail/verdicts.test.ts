import { describe, expect, it } from 'vitest';
import { authenticated } from '../../support/mail.ts';
import { isAuthentic, isAutomatic, isHarmless, receivedAtMs } from '../../../shared/mail/verdicts.ts';

const results = (value: string) => [{ name: 'authentication-results', value }];
const FROM = 's01@example.com';

describe('who a mail is from', () => {
  it.each([
    ['all of them', authenticated('example.com')],
    [
      'DKIM alone',
      'amazonses.com; spf=fail client-ip=192.0.2.1; envelope-from=x@example.com; dkim=pass header.i=@example.com;',
    ],
    [
      'SPF alone',
      'amazonses.com; spf=pass (x) client-ip=192.0.2.1; envelope-from=x@example.com; helo=m; dkim=none; dmarc=none;',
    ],
    ['a subdomain', 'amazonses.com; dkim=pass header.i=@mail.example.com;'],
    [
      'the domain above',
      'amazonses.com; spf=softfail; dkim=fail header.i=@example.org; dkim=pass header.d=Example.com;',
    ],
  ])('is proved by %s', (_what, value) => {
    expect(isAuthentic(results(value), FROM)).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['another domain', results(authenticated('example.org'))],
    ['a domain that merely ends alike', results(authenticated('notexample.com'))],
    [
      'DMARC that fails',
      results('amazonses.com; dkim=pass header.i=@example.com; dmarc=fail header.from=example.com;'),
    ],
    ['failures', results('amazonses.com; spf=fail envelope-from=x@example.com; dkim=fail header.i=@example.com;')],
    ['somebody else’s word', results(authenticated('example.com').replace('amazonses.com', 'mx.example.com'))],
    [
      'what stands below SES’s word',
      [...results(authenticated('example.org')), ...results(authenticated('example.com'))],
    ],
    [
      'results in a quoted envelope',
      results('amazonses.com; spf=fail envelope-from="x; dkim=pass header.i=@example.com"@evil.example;'),
    ],
  ])('is not proved by %s', (_what, headers) => {
    expect(isAuthentic(headers, FROM)).toBe(false);
  });
});

describe('spam and viruses', () => {
  const verdicts = (spam: string, virus: string) => [
    { name: 'x-ses-spam-verdict', value: ` ${spam}` },
    { name: 'x-ses-virus-verdict', value: ` ${virus}` },
  ];

  it.each([
    ['PASS', 'PASS', true],
    ['GRAY', 'PASS', true],
    ['FAIL', 'PASS', false],
    ['PASS', 'FAIL', false],
    ['DISABLED', 'PASS', false],
    ['PASS', '', false],
  ])('spam %s, virus %s: harmless is %s', (spam, virus, harmless) => {
    expect(isHarmless(verdicts(spam, virus))).toBe(harmless);
  });

  it('that the sender denies count', () => {
    expect(isHarmless([...verdicts('FAIL', 'PASS'), ...verdicts('PASS', 'PASS')])).toBe(false);
  });
});

it.each([
  ['auto-submitted', 'auto-replied', true],
  ['auto-submitted', ' auto-generated (vacation)', true],
  ['auto-submitted', 'no', false],
  ['precedence', 'bulk', true],
  ['precedence', 'first-class', false],
  ['list-id', '<x.example.com>', true],
  ['x-autoreply', 'yes', true],
  ['return-path', ' <>', true],
  ['return-path', '<s01@example.com>', false],
])('a mail with %s: %s is automatic: %s', (name, value, automatic) => {
  expect(isAutomatic([{ name, value }])).toBe(automatic);
});

it.each([
  ['from a by b for c; Mon, 23 Nov 2026 12:00:00 +0000 (UTC)', Date.UTC(2026, 10, 23, 12)],
  ['from a (x; y) by b; Mon, 23 Nov 2026 20:00:00 +0800', Date.UTC(2026, 10, 23, 12)],
  ['from a by b', null],
  ['; gestern', null],
])('%s was received at %s', (value, at) => {
  const below = { name: 'received', value: '; Tue, 1 Jan 2030 00:00:00 +0000' };
  expect(receivedAtMs([{ name: 'received', value }, below])).toBe(at);
});

it('a header field of a hundred thousand brackets is read in no time', () => {
  const long = '('.repeat(100_000);
  const startedMs = performance.now();
  expect(receivedAtMs([{ name: 'received', value: `by x; ${long}` }])).toBe(null);
  expect(isAuthentic([{ name: 'authentication-results', value: 'amazonses.com; spf=pass' }], `a@${long}a`)).toBe(false);
  expect(
    isAuthentic(
      [{ name: 'authentication-results', value: 'amazonses.com; dkim=pass header.i=@a' }],
      `a@${'>'.repeat(100_000)}a`,
    ),
  ).toBe(false);
  expect(performance.now() - startedMs).toBeLessThan(1000);
});
