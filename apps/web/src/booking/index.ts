import { IconCalendarTime } from '@tabler/icons-react';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { room } from '../platform/room.ts';
import { bookingReasons } from './reasons.ts';
import { bookingRoutes } from './routes.tsx';

export const bookingRoom = room({
  routes: bookingRoutes,
  rail: [
    { to: '/booking', words: { zh: '预约', en: 'Booking' }, icon: IconCalendarTime, duties: clinicalDuties },
  ],
  reasons: bookingReasons,
  issues: {
    not_a_code: { zh: '预约码是 6 位数字', en: 'A booking code has six digits' },
    not_a_time: { zh: '时间写作 08:30', en: 'Write the time as 08:30' },
    past_midnight: { zh: '门诊须在当天结束', en: 'A session ends on the day it began' },
  },
});

export { DepartmentPicker } from './DepartmentPicker.tsx';
export { PlacePicker } from './PlacePicker.tsx';
export type { PickedDepartment } from './department.ts';
export type { HeldPlace } from './place.ts';
