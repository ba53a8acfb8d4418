import {
  dayInput,
  departmentsInput,
  holdInput,
  nextPlacesInput,
  placesInput,
  releaseInput,
  sessionInput,
} from '@lianzhen/shared/booking';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { command, query, router } from '../platform/index.ts';
import { day } from './day.ts';
import { departments } from './departments.ts';
import { hold } from './hold.ts';
import { nextPlaces, places } from './places.ts';
import { planSession } from './plan.ts';
import { release } from './release.ts';

export const bookingRouter = router({
  departments: query(clinicalDuties, departmentsInput, departments),
  places: query(clinicalDuties, placesInput, places),
  nextPlaces: query(clinicalDuties, nextPlacesInput, nextPlaces),
  day: query(['desk', 'head'], dayInput, day),
  hold: command(clinicalDuties, holdInput, hold),
  release: command(clinicalDuties, releaseInput, release),
  planSession: command(['desk', 'head', 'administrator'], sessionInput, planSession),
});
