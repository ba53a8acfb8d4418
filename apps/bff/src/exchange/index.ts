export { exchangeRouter } from './router.ts';
export { serveExchange } from './http.ts';
export { exchangeJobs } from './jobs.ts';
