import type { Report } from '@lianzhen/shared/referral';
import { Field, Fields } from '../kit/Field.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { DiagnosisText } from './CaseSummary.tsx';
import { texts } from './texts.ts';

/** What came back; stands above everything else once it is there. */
export function CaseReport({ report }: { report: Report }) {
  const t = useTexts(texts);
  return (
    <Section id="report" title={t.report}>
      <Fields>
        <Field label={t.reportDiagnoses} wide>
          {report.diagnoses.map((one, place) => (
            <div key={one.code}>
              <DiagnosisText diagnosis={one} main={place === 0} />
            </div>
          ))}
        </Field>
        <Field label={t.findings} wide>
          {report.findings}
        </Field>
        <Field label={t.treatmentDone} wide>
          {report.treatment}
        </Field>
        <Field label={t.advice} wide>
          {report.advice}
        </Field>
      </Fields>
    </Section>
  );
}
