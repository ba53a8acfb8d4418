import { useTexts } from '../../platform/i18n.ts';
import { Entrance } from '../Entrance.tsx';
import { useNext } from '../useNext.ts';
import { Enrolment } from './Enrolment.tsx';
import { texts } from './texts.ts';

/** The step of the sign-in at which a post that needs a second factor gets one. */
export function EnrolPage() {
  const t = useTexts(texts);
  const goOn = useNext();
  return (
    <Entrance title={t.enrolTitle} hint={t.enrolHint}>
      <Enrolment onDone={() => void goOn()} />
    </Entrance>
  );
}
