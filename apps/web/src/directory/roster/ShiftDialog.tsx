import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { shiftInput, titleWords } from '@lianzhen/shared/directory';
import { Confirm } from '../../kit/Confirm.tsx';
import { FieldRow } from '../../kit/Field.tsx';
import { notify } from '../../kit/notify.ts';
import { useTexts, useWords } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useTime } from '../../platform/time.ts';
import { trpc } from '../../platform/trpc.ts';
import styles from '../Directory.module.css';
import { useName } from '../institutions.ts';
import { useKept } from '../useKept.ts';
import type { Roster } from './RosterPage.tsx';
import { texts } from './texts.ts';

type Props = { institutionId: string; roster: Roster; day: string; onClose: () => void };

/** Puts one person on duty on a day, by wall clock. */
export function ShiftDialog({ institutionId, roster, day, onClose }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const nameOf = useName();
  const add = useMutation(
    trpc.directory.addShift.mutationOptions({
      async onSuccess() {
        onClose();
        notify.done(t.added);
        await refreshRoom('directory');
      },
    }),
  );
  const start = {
    institutionId,
    departmentId: null as string | null,
    postId: '',
    day,
    starts: '08:00',
    ends: '08:00',
    phone: roster.dutyPhone,
  };
  const { form, change, error, leave, send } = useKept(shiftInput, start, add.error);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t.addTitle(time.day(day))}
      action={t.addAction}
      busy={add.isPending}
      onConfirm={() => {
        if (send()) add.mutate(form);
      }}
    >
      <div className={styles.form}>
        <Select
          label={t.who}
          data={roster.posts.map(post => ({
            value: post.id,
            label: `${post.name} · ${say(titleWords[post.title])}`,
          }))}
          value={form.postId || null}
          onChange={id => {
            const post = roster.posts.find(one => one.id === id);
            change({ postId: id ?? '', ...(post?.phone && { phone: post.phone }) });
          }}
          error={error('postId')}
          searchable
          withAsterisk
        />
        <Select
          label={t.where}
          placeholder={t.wholeHouse}
          data={roster.departments.map(one => ({ value: one.id, label: nameOf(one) }))}
          value={form.departmentId}
          onChange={id => change({ departmentId: id })}
          clearable
        />
        <FieldRow>
          <TextInput
            type="time"
            label={t.starts}
            value={form.starts}
            onChange={event => change({ starts: event.currentTarget.value })}
            error={error('starts')}
          />
          <TextInput
            type="time"
            label={t.ends}
            description={form.ends <= form.starts ? t.nextDay : undefined}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={form.ends}
            onChange={event => change({ ends: event.currentTarget.value })}
            error={error('ends')}
          />
        </FieldRow>
        <TextInput
          label={t.phone}
          value={form.phone}
          onChange={event => change({ phone: event.currentTarget.value })}
          onBlur={() => leave('phone')}
          error={error('phone')}
          maxLength={30}
          withAsterisk
        />
      </div>
    </Confirm>
  );
}
