import type { DemoAccount } from '../platform/context.ts';

/** The invented people with whom a newcomer walks the main circle. */
export const demoAccounts: readonly DemoAccount[] = [];
