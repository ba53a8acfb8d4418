import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { settingCatalog } from '@lianzhen/shared/configuration';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { settingPath } from './address.ts';
import styles from './Configuration.module.css';
import { InstitutionPick } from './InstitutionPick.tsx';
import { SaidValue, SourceMark } from './Said.tsx';
import { texts } from './texts.ts';

type Told = Answers['configuration']['effective']['values'][number];

/** What holds in one institution, value by value, with where each comes from. */
export function EffectiveSection({ institutionId }: { institutionId: string | null }) {
  const t = useTexts(texts);
  const say = useWords();
  const navigate = useNavigate();
  const columns = useColumns(institutionId);
  const effective = useQuery({
    ...trpc.configuration.effective.queryOptions({ institutionId: institutionId ?? '' }),
    enabled: institutionId !== null,
  });
  const pick = (id: string | null) =>
    void navigate({ to: '/configuration', search: id ? { institution: id } : {}, resetScroll: false });
  return (
    <Section id="effective" title={t.effective} note={t.effectiveNote}>
      <div className={styles.stack}>
        <div className={styles.pick}>
          <InstitutionPick
            label={t.institution}
            chosen={institutionId ? (effective.data?.institution ?? null) : null}
            onPick={pick}
          />
        </div>
        {institutionId && (
          <Loaded query={effective} skeleton={<LoadingRows rows={6} />}>
            {({ values, institution }) => (
              <DataTable
                caption={`${t.effective}: ${say(institution)}`}
                rows={values}
                rowKey={row => row.name}
                columns={columns}
              />
            )}
          </Loaded>
        )}
      </div>
    </Section>
  );
}

function useColumns(institutionId: string | null): Column<Told>[] {
  const t = useTexts(texts);
  const say = useWords();
  return [
    {
      key: 'setting',
      header: t.setting,
      heads: true,
      cell: row => (
        <Go to={settingPath(row.name, row.name === 'booking.opening' ? institutionId : null)}>
          {say(settingCatalog[row.name].words)}
        </Go>
      ),
    },
    { key: 'source', header: t.source, cell: row => <SourceMark source={row.source} /> },
    {
      key: 'value',
      header: t.value,
      cell: row => <SaidValue name={row.name} value={row.value} />,
    },
  ];
}
