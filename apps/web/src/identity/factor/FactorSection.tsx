import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Section.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useTime } from '../../platform/time.ts';
import { trpc } from '../../platform/trpc.ts';
import { Enrolment } from './Enrolment.tsx';
import { PasskeyList } from './PasskeyList.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { texts } from './texts.ts';

const FEW = 3;

type Asked = 'nothing' | 'enrol' | 'remove' | 'codes';

/** My second factors: the authenticator app with its recovery codes, and passkeys. */
export function FactorSection() {
  const t = useTexts(texts);
  const time = useTime();
  const factors = useQuery(trpc.identity.factors.queryOptions());
  const [asked, setAsked] = useState<Asked>('nothing');
  const close = () => setAsked('nothing');
  const note = factors.data?.required ? `${t.factorsNote} · ${t.required}` : t.factorsNote;
  return (
    <Section title={t.factors} note={note} id="factors">
      <Loaded query={factors} skeleton={<LoadingRows rows={2} />}>
        {({ totpSince, totpUsedAt, recoveryLeft, passkeys }) => (
          <Stack gap="md">
            <Group justify="space-between" gap="sm">
              <div>
                <strong>{t.totp}</strong>
                <p>
                  {totpSince
                    ? [
                        t.since(time.instant(totpSince)),
                        totpUsedAt && t.usedAt(time.instant(totpUsedAt)),
                        t.recoveryLeft(recoveryLeft),
                      ]
                        .filter(Boolean)
                        .join(' · ')
                    : t.notSet}
                </p>
                {totpSince && recoveryLeft < FEW && <p>{t.fewLeft}</p>}
              </div>
              <Group gap="xs">
                {totpSince ? (
                  <>
                    <Button variant="default" size="xs" onClick={() => setAsked('codes')}>
                      {t.newCodes}
                    </Button>
                    <Button variant="default" size="xs" onClick={() => setAsked('remove')}>
                      {t.remove}
                    </Button>
                  </>
                ) : (
                  <Button variant="default" size="xs" onClick={() => setAsked('enrol')}>
                    {t.add}
                  </Button>
                )}
              </Group>
            </Group>
            <PasskeyList passkeys={passkeys} />
          </Stack>
        )}
      </Loaded>
      <Modal opened={asked === 'enrol'} onClose={close} title={t.enrolTitle}>
        {asked === 'enrol' && (
          <Enrolment
            onDone={() => {
              close();
              void refreshRoom('identity');
            }}
          />
        )}
      </Modal>
      <RemoveTotp opened={asked === 'remove'} onClose={close} />
      <NewCodes opened={asked === 'codes'} onClose={close} />
    </Section>
  );
}

type SheetProps = { opened: boolean; onClose: () => void };

function RemoveTotp({ opened, onClose }: SheetProps) {
  const t = useTexts(texts);
  const remove = useMutation(
    trpc.identity.removeTotp.mutationOptions({
      onSettled: onClose,
      async onSuccess() {
        notify.done(t.done);
        await refreshRoom('identity');
      },
    }),
  );
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t.removeTitle}
      action={t.remove}
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate({})}
    >
      <p>{t.removeHint}</p>
    </Confirm>
  );
}

function NewCodes({ opened, onClose }: SheetProps) {
  const t = useTexts(texts);
  const renew = useMutation(trpc.identity.renewCodes.mutationOptions());
  const leave = () => {
    renew.reset();
    onClose();
    void refreshRoom('identity');
  };
  if (renew.data)
    return (
      <Modal opened={opened} onClose={leave} title={t.codesTitle}>
        <RecoveryCodes codes={renew.data.codes} onKept={leave} />
      </Modal>
    );
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t.newCodesTitle}
      action={t.newCodes}
      busy={renew.isPending}
      onConfirm={() => renew.mutate({})}
    >
      <p>{t.newCodesHint}</p>
    </Confirm>
  );
}
