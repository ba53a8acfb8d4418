import { createServer } from 'node:net';
import { Plainly } from './say.ts';

function refusal(code: string | undefined, host: string, port: number): Plainly {
  if (code === 'EADDRINUSE') {
    return new Plainly(
      `端口 ${port} 已被其他程序占用。换一个端口:PORT=${port + 1} npm start`,
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new Plainly(
      `没有权限使用端口 ${port}(1024 以下需要特权)。换一个端口:PORT=8080 npm start`,
      `Port ${port} may not be used (below 1024 takes privileges). Choose another one: PORT=8080 npm start`,
    );
  }
  return new Plainly(
    `无法在 ${host} 的端口 ${port} 上监听(${code})。请检查 HOST 与 PORT。`,
    `Listening on ${host}, port ${port}, is not possible (${code}). Check HOST and PORT.`,
  );
}

/** Makes sure that `port` can be listened on at `host`. @throws Plainly saying what to do when it cannot. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error.code, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}
