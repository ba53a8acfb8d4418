import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { clinicalFlagWords, dangerLevelWords, dangerSigns, vitalSigns } from '@lianzhen/shared/records';
import type { DangerFacts, Evidence } from '@lianzhen/shared/records';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './EncounterPage.module.css';
import { texts } from './texts.encounter.ts';

type Props = {
  facts: DangerFacts;
  patientId: string;
  /** The visit was to be saved, but something required is missing. */
  incomplete: boolean;
  busy: boolean;
  /** Saves the visit with this disposition and opens the referral filled in from it. */
  onRefer: (disposition: 'emergency_transfer' | 'refer') => void;
};

/** The danger signs that hold now, most pressing first, each with what was found and its source. It never blocks. */
export function DangerBanner({ facts, ...refer }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const signs = dangerSigns(facts);
  const [first] = signs;
  return (
    <div role="status" className={styles.dangerPlace}>
      {first && (
        <section className={styles.danger} data-level={first.level} aria-label={t.danger}>
          <p className={styles.dangerHead}>
            <IconAlertTriangle className={styles.dangerIcon} aria-hidden />
            {t.danger}
            <span className={styles.dangerNote}>{t.dangerNote}</span>
          </p>
          <ul>
            {signs.map(sign => (
              <li key={sign.code}>
                <span className={styles.level}>{say(dangerLevelWords[sign.level])}</span>
                <span>{say(sign.words)}</span>
                <Found evidence={sign.evidence} />
                <span className={styles.source}>{t.source(say(sign.source))}</span>
              </li>
            ))}
          </ul>
          <ReferNow emergency={first.level === 'emergency'} {...refer} />
        </section>
      )}
    </div>
  );
}

/** What was found, in figures: a rule is believed when it shows what it looked at. */
function Found({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTexts(texts);
  const say = useWords();
  const said = evidence.map(one => {
    switch (one.kind) {
      case 'vital':
        return `${say(vitalSigns[one.name].words)} ${one.value} ${vitalSigns[one.name].unit}`.trim();
      case 'flag':
        return say(clinicalFlagWords[one.flag]);
      case 'diagnosis':
        return one.code;
      case 'years':
    }
    return t.years(one.years);
  });
  return said.length === 0 ? null : <strong className="lz-numbers">{said.join(' · ')}</strong>;
}

function ReferNow({
  emergency,
  patientId,
  incomplete,
  busy,
  onRefer,
}: Omit<Props, 'facts'> & { emergency: boolean }) {
  const t = useTexts(texts);
  return (
    <div className={styles.dangerActs}>
      <Button
        size="compact-md"
        color={emergency ? 'danger' : undefined}
        loading={busy}
        onClick={() => onRefer(emergency ? 'emergency_transfer' : 'refer')}
      >
        {emergency ? t.referEmergency : t.referSoon}
      </Button>
      {incomplete && (
        <>
          <span>{t.finishFirst}</span>
          <Button
            size="compact-md"
            variant="default"
            renderRoot={props => <Go {...props} to={`/referrals/new?patient=${patientId}`} />}
          >
            {t.referWithout}
          </Button>
        </>
      )}
    </div>
  );
}
