import { notify } from '../kit/notify.ts';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useActor } from '../platform/session.ts';
import { FactorSection } from './factor/FactorSection.tsx';
import { ProviderSection } from './oidc/ProviderSection.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { accountTexts } from './texts.account.ts';

/** 我的账号: the own password, second factor and sessions. */
export function AccountPage() {
  const t = useTexts(accountTexts);
  const { practitioner } = useActor();
  const changed = async () => {
    notify.done(t.changed);
    await refreshRoom('identity');
  };
  return (
    <Page title={t.account} note={practitioner.name}>
      <SessionsSection />
      <FactorSection />
      <ProviderSection />
      <Section title={t.passwordSection} id="password">
        <PasswordForm onChanged={changed} />
      </Section>
    </Page>
  );
}
