import { Dressed } from '../kit/Dressed.tsx';
import { useTexts } from '../platform/i18n.ts';
import { Entrance } from './Entrance.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { accountTexts } from './texts.account.ts';
import { useNext } from './useNext.ts';

/** The step of the sign-in at which an initial or too old password is replaced. */
export function NewPasswordPage() {
  const t = useTexts(accountTexts);
  const goOn = useNext();
  return (
    <Dressed>
      <Entrance title={t.newPasswordTitle} hint={t.newPasswordHint}>
        <PasswordForm onChanged={goOn} />
      </Entrance>
    </Dressed>
  );
}
