import { expect, it } from 'vitest';
import { matches } from '../../../infra/local/events/event-pattern.ts';

const EVENT = {
  source: 'aws.ses',
  'detail-type': 'Email Delivered',
  resources: [],
  detail: { mail: { tags: { 'ses:configuration-set': ['baifang-dev'] } }, count: 5, note: null },
};

it.each<[string, Record<string, unknown>, boolean]>([
  ['nothing', {}, true],
  ['a value', { source: ['aws.ses'] }, true],
  ['one of several values', { source: ['baifang', 'aws.ses'] }, true],
  ['another value', { source: ['baifang'] }, false],
  ['all fields named', { source: ['aws.ses'], 'detail-type': ['Email Delivered'] }, true],
  ['one field right and one wrong', { source: ['aws.ses'], 'detail-type': ['Email Bounced'] }, false],
  ['a value inside a list', { detail: { mail: { tags: { 'ses:configuration-set': ['baifang-dev'] } } } }, true],
  ['another value inside a list', { detail: { mail: { tags: { 'ses:configuration-set': ['other'] } } } }, false],
  ['a field that is absent', { detail: { mail: { messageId: ['1'] } } }, false],
  ['a field of a field that is absent', { detail: { bounce: { type: ['Permanent'] } } }, false],
  ['a prefix', { source: [{ prefix: 'aws.' }] }, true],
  ['another prefix', { source: [{ prefix: 'ses' }] }, false],
  ['a suffix', { source: [{ suffix: '.ses' }] }, true],
  ['anything but another value', { source: [{ 'anything-but': ['baifang'] }] }, true],
  ['anything but this value', { source: [{ 'anything-but': 'aws.ses' }] }, false],
  ['anything but this prefix', { source: [{ 'anything-but': { prefix: 'aws' } }] }, false],
  ['a field that exists', { detail: { count: [{ exists: true }] } }, true],
  ['a field that must not exist', { detail: { bounce: [{ exists: false }] } }, true],
  ['a number inside its bounds', { detail: { count: [{ numeric: ['>', 0, '<=', 5] }] } }, true],
  ['a number at an open bound', { detail: { count: [{ numeric: ['<', 5] }] } }, false],
  ['a number as text', { detail: { count: ['5'] } }, false],
  ['null', { detail: { note: [null] } }, true],
])('an event is matched against %s', (_, pattern, expected) => {
  expect(matches(pattern, EVENT)).toBe(expected);
});

it('an operator that is not served is refused by name', () => {
  expect(() => matches({ source: [{ wildcard: 'a*' }] }, EVENT)).toThrow('wildcard');
});
