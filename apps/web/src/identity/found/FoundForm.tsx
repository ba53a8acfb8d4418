import { Button, Group, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { institutionKindWords } from '@lianzhen/shared/directory';
import { dutyWords, offices } from '@lianzhen/shared/kernel';
import { useTexts, useWords } from '../../platform/i18n.ts';
import { fieldErrors } from '../../platform/refusal.ts';
import type { Answers, Inputs } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { Refused } from '../Refused.tsx';
import styles from './Found.module.css';
import { texts } from './texts.ts';

type Input = Inputs['identity']['found'];

const kinds = ['health_commission', 'platform_operator'] as const;
const nobody = { name: '', username: '' };
const empty: Input = {
  code: '',
  keeper: { kind: 'health_commission', name: '', nameEn: '', uscc: '' },
  officers: { administrator: nobody, security_officer: nobody, auditor: nobody },
};

type Props = { onFounded: (founded: Answers['identity']['found']) => void };

/** The one-time code, who keeps the region, and its three officers. */
export function FoundForm({ onFounded }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const [value, setValue] = useState(empty);
  const begin = useMutation(
    trpc.identity.found.mutationOptions({ onSuccess: onFounded, meta: { ownErrors: true } }),
  );
  const wrong = begin.error ? fieldErrors(begin.error) : {};
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    begin.mutate(value);
  };
  const keep = (part: Partial<Input['keeper']>) =>
    setValue({ ...value, keeper: { ...value.keeper, ...part } });
  const keeperField = (name: 'name' | 'nameEn' | 'uscc') => ({
    label: t[name],
    required: true,
    value: value.keeper[name],
    error: wrong[`keeper.${name}`],
    onChange: (event: { currentTarget: HTMLInputElement }) => keep({ [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={submit} noValidate data-wide className={styles.form}>
      {begin.error && <Refused error={begin.error} />}
      <TextInput
        label={t.code}
        description={t.codeHint}
        required
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        data-autofocus
        className={styles.code}
        value={value.code}
        error={wrong['code']}
        onChange={event => setValue({ ...value, code: event.currentTarget.value })}
      />
      <fieldset className={styles.part}>
        <legend>{t.keeper}</legend>
        <Radio.Group
          label={t.kind}
          value={value.keeper.kind}
          onChange={kind => keep({ kind: kinds.find(one => one === kind) ?? kinds[0] })}
        >
          <Group gap="md">
            {kinds.map(kind => (
              <Radio key={kind} value={kind} label={say(institutionKindWords[kind])} />
            ))}
          </Group>
        </Radio.Group>
        <div className={styles.pair}>
          <TextInput {...keeperField('name')} />
          <TextInput {...keeperField('nameEn')} />
        </div>
        <TextInput {...keeperField('uscc')} className={styles.code} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{t.officers}</legend>
        <p className={styles.quiet}>{t.officersHint}</p>
        {offices.map(duty => (
          <OfficerFields
            key={duty}
            duty={duty}
            label={say(dutyWords[duty])}
            value={value.officers[duty]}
            wrong={wrong}
            onChange={officer => setValue({ ...value, officers: { ...value.officers, [duty]: officer } })}
          />
        ))}
      </fieldset>
      <Group>
        <Button type="submit" loading={begin.isPending}>
          {t.found}
        </Button>
      </Group>
    </form>
  );
}

type Officer = Input['officers']['auditor'];

function OfficerFields(props: {
  duty: (typeof offices)[number];
  label: string;
  value: Officer;
  wrong: Record<string, string>;
  onChange: (officer: Officer) => void;
}) {
  const t = useTexts(texts);
  const { duty, label, value, wrong, onChange } = props;
  const field = (name: keyof Officer, words: string) => ({
    label: words,
    'aria-label': `${label} ${words}`,
    required: true,
    value: value[name],
    error: wrong[`officers.${duty}.${name}`],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.officer}>
      <p>
        <strong>{label}</strong>
        <span className={styles.quiet}>{t[duty]}</span>
      </p>
      <TextInput {...field('name', t.personName)} autoComplete="off" />
      <TextInput
        {...field('username', t.username)}
        placeholder={t.usernameHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </div>
  );
}
