'use strict';
const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const troubles = [
  {
    sign: /ENOSPC|no space left/i,
    zh: '磁盘已满。安装约需 2 GB 空间,请清理后重新运行。',
    en: 'The disk is full. Installing takes about 2 GB; free some space and run this again.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|fetch failed|request to .* failed/i,
    zh: '连接不上 npm 软件源。请检查网络、代理(HTTPS_PROXY)或 npm 的 registry 设置后重新运行。',
    en: 'The npm registry cannot be reached. Check the network, the proxy (HTTPS_PROXY) or the registry setting of npm, then run this again.',
  },
  {
    sign: /SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|CERT_HAS_EXPIRED/i,
    zh: 'npm 软件源的证书不被信任。请设置 npm 的 cafile 或 NODE_EXTRA_CA_CERTS 后重新运行。',
    en: 'The certificate of the npm registry is not trusted. Set cafile of npm or NODE_EXTRA_CA_CERTS, then run this again.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    zh: '没有写入权限。请用拥有此目录的用户运行。',
    en: 'Writing is not permitted. Run this as the user who owns this folder.',
  },
  {
    sign: /OUTDATED_LOCKFILE/,
    zh: 'pnpm-lock.yaml 与 package.json 不一致。请运行 npx pnpm install 更新它。',
    en: 'pnpm-lock.yaml does not match package.json. Run npx pnpm install to renew it.',
  },
];

function say(zh, en) {
  process.stdout.write(`\n▸ ${zh}\n  ${en}\n\n`);
}

function manifests(root) {
  const groups = ['apps', 'packages'].filter(group => fs.existsSync(path.join(root, group)));
  const folders = groups.flatMap(group =>
    fs.readdirSync(path.join(root, group)).map(name => `${group}/${name}`),
  );
  const named = ['.', 'e2e', ...folders.sort((a, b) => (a < b ? -1 : 1))].map(folder =>
    path.join(root, folder, 'package.json'),
  );
  const settings = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map(name => path.join(root, name));
  return [...settings, ...named].filter(file => fs.existsSync(file));
}

function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\0`);
  for (const file of manifests(root))
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file));
  return hash.digest('hex');
}

/** npx of the npm that runs this, else the one on the PATH. */
function npx() {
  const npm = process.env.npm_execpath || '';
  const beside = path.join(path.dirname(npm), 'npx-cli.js');
  return path.basename(npm) === 'npm-cli.js' && fs.existsSync(beside) ? [process.execPath, beside] : ['npx'];
}

/** Runs the installer and shows its output; resolves to its exit code and what it wrote. */
function runPnpm(root, version) {
  const [command, ...before] = npx();
  const install = [
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--config.confirmModulesPurge=false',
    '--config.updateNotifier=false',
  ];
  const child = spawn(command, [...before, '--yes', `pnpm@${version}`, ...install], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const relay = to => chunk => {
    written = (written + chunk).slice(-100_000);
    to.write(chunk);
  };
  child.stdout.on('data', relay(process.stdout));
  child.stderr.on('data', relay(process.stderr));
  let interrupted = false;
  const stop = signal => {
    interrupted = true;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  return new Promise(resolve => {
    const finish = code => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
      resolve({ code, written, interrupted });
    };
    child.on('error', error => {
      written += error.message;
      finish(127);
    });
    child.on('close', finish);
  });
}

function explain({ code, written }) {
  const trouble =
    troubles.find(({ sign }) => sign.test(written)) ||
    (code === 127
      ? { zh: '找不到 npx,请安装 npm。', en: 'npx was not found; install npm.' }
      : {
          zh: `安装失败(退出码 ${code}),原因见上。`,
          en: `Installing failed (exit code ${code}); see above.`,
        });
  process.stderr.write(`\n✗ ${trouble.zh}\n  ${trouble.en}\n\n`);
}

function writeStamp(stamp, wanted) {
  try {
    fs.writeFileSync(stamp, wanted);
    return true;
  } catch (error) {
    explain({ code: 1, written: String(error) });
    return false;
  }
}

/**
 * Installs the locked dependencies unless they are there as the lockfile wants them.
 * Resolves to whether they are; when not, the reason has been said.
 */
exports.installWhenChanged = async function installWhenChanged(root) {
  const stamp = path.join(root, 'node_modules', '.lianzhen-lock');
  const wanted = fingerprint(root);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return true;
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const version = packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, '');
  say(
    '正在安装依赖(首次约 1–3 分钟,需要联网)…',
    'Installing dependencies (1–3 minutes the first time; the network is needed) …',
  );
  const result = await runPnpm(root, version);
  if (result.interrupted) {
    say('已停止安装,下次运行会继续。', 'Stopped; the next run goes on with it.');
    return false;
  }
  if (result.code !== 0) {
    explain(result);
    return false;
  }
  return writeStamp(stamp, wanted);
};
