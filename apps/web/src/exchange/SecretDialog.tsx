import { Button, CopyButton, Modal } from '@mantine/core';
import { Field, Fields } from '../kit/Field.tsx';
import { useTexts } from '../platform/i18n.ts';
import styles from './Exchange.module.css';
import { texts } from './texts.ts';

export type Shown = { name: string; clientId: string; secret: string };

/** The secret of a system, this once. It closes only by its own button, lest it is lost by a stray click. */
export function SecretDialog({ shown, onClose }: { shown: Shown | null; onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <Modal
      opened={shown !== null}
      onClose={onClose}
      title={t.secretTitle}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      {shown && (
        <div className={styles.stack}>
          <p>{t.secretOnce}</p>
          <Fields>
            <Field label={t.name} wide>
              {shown.name}
            </Field>
            <Field label={t.clientId} wide>
              <Copied value={shown.clientId} what={t.clientId} />
            </Field>
            <Field label={t.secret} wide>
              <Copied value={shown.secret} what={t.secret} />
            </Field>
            <Field label={t.tokenAddress} wide>
              <Copied value={`${location.origin}/oauth/token`} what={t.tokenAddress} />
            </Field>
            <Field label={t.bundleAddress} wide>
              <Copied value={`${location.origin}/fhir`} what={t.bundleAddress} />
            </Field>
          </Fields>
          <div>
            <Button onClick={onClose}>{t.saved}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}

function Copied({ value, what }: { value: string; what: string }) {
  const t = useTexts(texts);
  return (
    <span className={styles.secret}>
      <code className={styles.code}>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${copied ? t.copied : t.copy} ${what}`}
            onClick={copy}
          >
            {copied ? t.copied : t.copy}
          </Button>
        )}
      </CopyButton>
    </span>
  );
}
