import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { againAlone } from './again-alone.ts';

const root = `${import.meta.dirname}/../..`;

const namesOf = (test: TestCase): string[] => {
  const names = [test.name];
  for (let group = test.parent; group.type === 'suite'; group = group.parent) names.unshift(group.name);
  return names;
};

const commandsOf = (module: TestModule): string[] => {
  const place = { file: relative(root, module.moduleId), project: module.project.name };
  const failed = [...module.children.allTests('failed')].map((test) =>
    againAlone({ ...place, names: namesOf(test), messages: test.result().errors?.map(({ message }) => message) ?? [] }),
  );
  if (failed.length > 0) return failed;
  return module.state() === 'failed' ? [againAlone({ ...place, names: [], messages: [] })] : [];
};

/** After all else: of each test that failed, the command that runs it again by itself. */
export default class AgainAlone implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const commands = [...new Set(modules.flatMap(commandsOf))];
    if (commands.length === 0) return;
    process.stderr.write(`\nAgain alone:\n${commands.map((command) => `  ${command}\n`).join('')}\n`);
  }
}
