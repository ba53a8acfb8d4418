export { myLink, prepareLink, provider, unlink } from './link.ts';
export { providerOf } from './provider.ts';
export { serveOidc } from './serve.ts';
