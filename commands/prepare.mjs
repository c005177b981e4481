// Installs what is missing, then runs a command on the Node.js that this project pins.
// Plain JavaScript without dependencies: it must run on a fresh clone, on any Node.js from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const onWindows = process.platform === 'win32';
const pinnedNode = join(root, 'node_modules', '.bin', onWindows ? 'node.cmd' : 'node');
const stampFile = join(root, 'node_modules', '.installed-lock');

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(pinnedNode) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockDigest();
}

function install() {
  console.error('安装依赖（首次约一分钟）… Installing dependencies (about a minute the first time) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: onWindows,
  });
  if (status !== 0) {
    console.error(
      '依赖安装失败：请检查网络与 npm 设置后重试。Installing failed: check the network and npm settings, then try again.',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, lockDigest());
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`需要 Node.js 20 或更高版本（当前 ${process.version}）。Node.js 20 or later is needed.`);
  process.exit(1);
}
if (!isInstalled()) install();

const [entry, ...rest] = process.argv.slice(2);
const child = spawn(pinnedNode, [resolve(root, entry), ...rest], { stdio: 'inherit', shell: onWindows });
// The terminal sends Ctrl-C to the whole group: the child shuts down in order, and this process waits for it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
