'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { installWhenChanged } = require('./install.cjs');

const root = path.dirname(__dirname);
const OWN_NODE = 24;

/** The Node that the lockfile pins; elsewhere than on Linux the running one, when it is new enough. */
function pinnedNode() {
  const pinned = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(pinned)) return pinned;
  return Number(process.versions.node.split('.')[0]) >= OWN_NODE ? process.execPath : undefined;
}

function explainMissingNode() {
  process.stderr.write(
    `\n✗ 没有适用于 ${process.platform}-${process.arch} 的内置 Node.js,请自行安装 Node.js ${OWN_NODE} 后重试。` +
      `\n  No bundled Node.js for ${process.platform}-${process.arch}; install Node.js ${OWN_NODE} and run this again.\n\n`,
  );
}

/** The parent of a process, 0 when it is gone. */
function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function isShell(pid) {
  try {
    return /^(busybox|(ba|da|a|z|k)?sh)$/.test(path.basename(fs.readlinkSync(`/proc/${pid}/exe`)));
  } catch {
    return false;
  }
}

/**
 * Calls `lost` when npm, or a shell between it and this process, is gone: npm ended by a signal tells
 * only its shell, which tells nobody.
 */
function watchNpm(lost) {
  if (process.platform !== 'linux' || !process.env.npm_execpath) return;
  const line = [[process.pid, process.ppid]];
  for (let pid = process.ppid; isShell(pid); pid = parentOf(pid)) line.push([pid, parentOf(pid)]);
  const timer = setInterval(() => {
    if (line.every(([pid, parent]) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    lost();
  }, 500);
  timer.unref();
}

/**
 * Hands over to tools/<task>.ts under the pinned Node and ends as it ends. A stop signal is passed on, once and again
 * (from a terminal the task has it already and ignores the second); were this process killed, the task sees the
 * channel close and stops by itself.
 */
function handOver(node, task, args) {
  const found = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH];
  const child = spawn(node, [path.join(root, 'tools', `${task}.ts`), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: found.join(path.delimiter) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill('SIGTERM'));
  child.on('error', error => {
    process.stderr.write(`\n无法启动 ${node} / Cannot start ${node}: ${error.message}\n\n`);
    process.exit(1);
  });
  child.on('exit', code => process.exit(code === null ? 1 : code));
}

module.exports = async function launch(task, args) {
  if (!fs.existsSync(path.join(root, 'tools', `${task}.ts`))) {
    process.stderr.write('用法 / Usage: npm start | npm test\n');
    process.exit(2);
  }
  if (!(await installWhenChanged(root))) process.exit(1);
  const node = pinnedNode();
  if (node) {
    handOver(node, task, args);
  } else {
    explainMissingNode();
    process.exitCode = 1;
  }
};
