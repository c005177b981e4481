import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import * as z from 'zod';

const SCRIPT = `
  import { newLogger } from './shared/runtime/logger.ts';
  const logger = newLogger('tick', { STAGE: 'dev', LOG_LEVEL: 'INFO' });
  logger.info('before', {});
  logger.correlate('request-1');
  logger.info('tick', { departments: 3 }, { RunsBehind: 1 });
`;

const written = (): unknown[] => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout
    .trim()
    .split('\n')
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
};

it('a line is JSON of its own, with what it correlates to and what it measured', () => {
  const [before, tick] = written();
  expect(before).toMatchObject({ level: 'INFO', message: 'before', service: 'tick' });
  expect(before).not.toHaveProperty('correlationId');
  expect(before).not.toHaveProperty('_aws');
  expect(tick).toMatchObject({
    message: 'tick',
    departments: 3,
    correlationId: 'request-1',
    stage: 'dev',
    RunsBehind: 1,
    _aws: { Timestamp: expect.any(Number) as number },
  });
});
