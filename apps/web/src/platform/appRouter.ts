export type { AppRouter } from '@lianzhen/bff/router';
