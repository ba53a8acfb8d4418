'use strict';
// Kept to the syntax of the oldest Node, so that an old one reaches the message below instead of a syntax error.

var OLDEST = 20;
var version = process.versions.node;

if (parseInt(version.split('.')[0], 10) < OLDEST) {
  process.stderr.write(
    [
      '',
      '联诊需要 Node.js ' + OLDEST + ' 或更新版本,这里是 v' + version + '。',
      '请从 https://nodejs.org 安装 LTS 版本(Debian 13: apt install nodejs npm),然后重新运行。',
      '',
      'Lianzhen needs Node.js >= ' + OLDEST + ', this is v' + version + '.',
      'Install the LTS release from https://nodejs.org (Debian 13: apt install nodejs npm), then run this again.',
      '',
      '',
    ].join('\n'),
  );
  process.exit(1);
}

void require('./launch.cjs')(process.argv[2], process.argv.slice(3));
