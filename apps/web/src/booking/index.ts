import { IconCalendarTime } from '@tabler/icons-react';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { room } from '../platform/room.ts';
import { bookingRoutes } from './routes.tsx';

export const bookingRoom = room({
  routes: bookingRoutes,
  rail: [
    { to: '/booking', words: { zh: '预约', en: 'Booking' }, icon: IconCalendarTime, duties: clinicalDuties },
  ],
  words: async () => (await import('./reasons.ts')).bookingWords,
});

export { DepartmentPicker } from './DepartmentPicker.tsx';
export { PlacePicker } from './PlacePicker.tsx';
export type { PickedDepartment } from './department.ts';
export type { HeldPlace } from './place.ts';
