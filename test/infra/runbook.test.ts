import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stageNamed } from '../../infra/stages.ts';
import { ofType, synthesised } from './synthesised.ts';

const page = readFileSync('docs/runbook.md', 'utf8');
const alarms = ofType(synthesised(stageNamed('prod')), 'AWS::CloudWatch::Alarm');

/** As GitHub makes anchors of headings. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(' ', '-')
    .replaceAll(/[^a-z0-9-]/g, '');

/** Of the part on alarms, by anchor. */
const sections = new Map(
  (page.split('\n## Alarms\n')[1]?.split('\n## ')[0] ?? '')
    .split(/^### /m)
    .slice(1)
    .map((section) => [anchorOf(section.slice(0, section.indexOf('\n'))), section]),
);
const LINK = /\. Runbook: docs\/runbook\.md#([a-z0-9-]+)$/;
const sectionOf = (description: unknown): string => LINK.exec(String(description))?.[1] ?? '';

it.each(alarms.map(({ label, properties }) => [label, sectionOf(properties['AlarmDescription'])] as const))(
  'the alarm %s links its section of the runbook: %s',
  (_, section) => {
    expect([...sections.keys()]).toContain(section);
  },
);

describe.each([...sections])('the section %s', (anchor, text) => {
  it('has an alarm', () => {
    expect(alarms.map(({ properties }) => sectionOf(properties['AlarmDescription']))).toContain(anchor);
  });

  it('says the symptom, what people suffer, where to look and what to do, with commands', () => {
    const parts = ['Symptom', 'User impact', 'Look here', 'Do this'].map((part) => text.indexOf(`**${part}.**`));
    expect(parts).not.toContain(-1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(text).toMatch(/`npm run |`aws |^```sh$/m);
  });
});
