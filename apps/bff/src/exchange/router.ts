import { z } from 'zod';
import { dealWith, itemsInput, registerSystem, renewSecret, standSystem } from '@lianzhen/shared/exchange';
import { pageInput } from '@lianzhen/shared/kernel';
import { command, query, reveal, router } from '../platform/index.ts';
import { register, renew, stand, systems } from './system.ts';
import { deal, deliveries, items, readers } from './views.ts';

const administrator = ['administrator'] as const;

export const exchangeRouter = router({
  systems: query(administrator, z.object({}), systems),
  registerSystem: command(administrator, registerSystem, register),
  renewSecret: command(administrator, renewSecret, renew),
  standSystem: command(administrator, standSystem, stand),
  items: reveal(readers, itemsInput, items),
  deliveries: query(readers, pageInput, deliveries),
  dealWith: command(readers, dealWith, deal),
});
