import { IconShieldSearch } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { auditRoutes } from './routes.tsx';

export const auditRoom = room({
  routes: auditRoutes,
  rail: [
    {
      to: '/audit',
      words: { zh: '审计', en: 'Audit' },
      icon: IconShieldSearch,
      duties: ['auditor', 'security_officer'],
    },
  ],
});
