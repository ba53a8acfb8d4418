import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Words } from '@lianzhen/shared/kernel';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './PatientStrip.module.css';
import { texts } from './texts.ts';

/** `none` was asked and denied; `unknown` was never settled and is shown as a warning. */
export type Allergies = { status: 'none' } | { status: 'unknown' } | { status: 'listed'; items: string[] };

type Props = {
  name: string;
  sex: Words;
  age: number;
  /** The identity number with its middle hidden. */
  maskedId: string;
  allergies: Allergies;
  insurance?: string | null;
  contractClinic?: string | null;
  /** Place of the button that shows the whole number (each look is logged). */
  unmask?: ReactNode;
  actions?: ReactNode;
};

/** Who this page is about; stands on top of every page of a patient. */
export function PatientStrip(props: Props) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <section className={styles.strip} aria-label={`${props.name} ${say(props.sex)} ${t.age(props.age)}`}>
      <div className={styles.who}>
        <strong className={styles.name}>{props.name}</strong>
        <span className={styles.kind}>
          <span>{say(props.sex)}</span>
          <span className="lz-numbers">{t.age(props.age)}</span>
        </span>
      </div>
      <AllergyMark allergies={props.allergies} />
      <dl className={styles.facts}>
        <div>
          <dt>{t.idNumber}</dt>
          <dd className="lz-numbers">
            {props.maskedId}
            {props.unmask}
          </dd>
        </div>
        {props.insurance && (
          <div>
            <dt>{t.insurance}</dt>
            <dd>{props.insurance}</dd>
          </div>
        )}
        {props.contractClinic && (
          <div>
            <dt>{t.contractClinic}</dt>
            <dd>{props.contractClinic}</dd>
          </div>
        )}
      </dl>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </section>
  );
}

function AllergyMark({ allergies }: { allergies: Allergies }) {
  const t = useTexts(texts);
  const Icon = { none: null, unknown: IconHelpCircle, listed: IconAlertTriangle }[allergies.status];
  const text = {
    none: t.allergiesNone,
    unknown: t.allergiesUnknown,
    listed: allergies.status === 'listed' ? allergies.items.join(' · ') : '',
  }[allergies.status];
  return (
    <p className={styles.allergies} data-status={allergies.status}>
      {Icon && <Icon className={styles.icon} aria-hidden />}
      <span className={styles.label}>{t.allergies}</span> {text}
    </p>
  );
}
