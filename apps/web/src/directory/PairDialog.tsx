import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tiers, titleWords } from '@lianzhen/shared/directory';
import { Confirm } from '../kit/Confirm.tsx';
import { notify } from '../kit/notify.ts';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Directory.module.css';
import type { InstitutionFacts } from './institutions.ts';
import { InstitutionSelect } from './InstitutionSelect.tsx';
import { keepTexts } from './texts.keep.ts';

function useDoctors(institutionId: string | null) {
  const say = useWords();
  const english = useLanguage() === 'en';
  const { data } = useQuery({
    ...trpc.directory.doctors.queryOptions({ institutionId: institutionId ?? '' }),
    enabled: institutionId !== null,
  });
  return (data ?? []).map(({ postId, name, title, department, departmentEn }) => ({
    value: postId,
    label: [name, say(titleWords[title]), (english && departmentEn) || department]
      .filter(Boolean)
      .join(' · '),
  }));
}

/** Names a doctor here and one elsewhere; which of the two is the specialist follows from the tiers. */
export function PairDialog({ institution, onClose }: { institution: InstitutionFacts; onClose: () => void }) {
  const t = useTexts(keepTexts);
  const [otherId, setOtherId] = useState<string | null>(null);
  const [here, setHere] = useState<string | null>(null);
  const [there, setThere] = useState<string | null>(null);
  const own = useDoctors(institution.id);
  const others = useDoctors(otherId);
  const isClinic = institution.tier === 'primary';
  const pair = useMutation(
    trpc.directory.pair.mutationOptions({
      async onSuccess() {
        onClose();
        notify.done(t.paired);
        await refreshRoom('directory');
      },
    }),
  );
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t.pairTitle}
      action={t.pairAction}
      ready={here !== null && there !== null}
      busy={pair.isPending}
      onConfirm={() => {
        if (!here || !there) return;
        const [clinicPostId, specialistPostId] = isClinic ? [here, there] : [there, here];
        pair.mutate({ clinicPostId, specialistPostId });
      }}
    >
      <div className={styles.form}>
        <Select label={t.doctorHere} data={own} value={here} onChange={setHere} searchable />
        <InstitutionSelect
          label={isClinic ? t.hospital : t.clinic}
          value={otherId}
          tiers={isClinic ? tiers.slice(1) : tiers.filter(tier => tier !== institution.tier)}
          onPick={row => {
            setOtherId(row?.id ?? null);
            setThere(null);
          }}
        />
        <Select
          label={t.doctorThere}
          data={others}
          value={there}
          onChange={setThere}
          disabled={otherId === null}
          searchable
        />
      </div>
    </Confirm>
  );
}
