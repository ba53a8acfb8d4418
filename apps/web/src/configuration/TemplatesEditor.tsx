import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Template } from '@lianzhen/shared/rehab';
import { FieldRow } from '../kit/Field.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { EditorProps } from './Editor.tsx';
import styles from './Editor.module.css';
import { MoveButtons, moved, nextCode } from './ListTools.tsx';
import { numberOf, shown } from './number.ts';
import { TemplateLists } from './TemplateLists.tsx';
import { texts } from './texts.ts';

const blank = (code: string): Template => ({
  code,
  words: { zh: '', en: '' },
  afterSurgery: false,
  weeks: 12,
  goals: [{ words: { zh: '', en: '' }, byWeek: 4 }],
  indicators: [{ code: 'systolic', low: 100, high: 140, frequency: { times: 1, per: 'day' } }],
  tasks: [],
  warningSigns: [{ zh: '', en: '' }],
  retired: false,
});

/** The region's rehabilitation templates: one at a time is changed. */
export function TemplatesEditor({ value, known, onChange, error }: EditorProps<Template[]>) {
  const t = useTexts(texts);
  const say = useWords();
  const [code, setCode] = useState(value[0]?.code ?? '');
  const place = Math.max(
    0,
    value.findIndex(one => one.code === code),
  );
  const chosen = value[place];
  const set = (next: Partial<Template>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...next } : one)));
  const add = () => {
    const made = blank(nextCode([...value, ...known]));
    onChange([...value, made]);
    setCode(made.code);
  };
  const faulty = (at: number) => error(`${at}`) !== undefined;
  return (
    <div className={styles.grid}>
      <FieldRow>
        <Select
          label={t.chooseTemplate}
          value={chosen?.code ?? null}
          data={value.map((one, at) => ({
            value: one.code,
            label:
              (say(one.words) || t.newTemplateName) +
              (one.retired ? ` · ${t.retired}` : '') +
              (faulty(at) ? ' ·!' : ''),
          }))}
          onChange={given => given && setCode(given)}
          allowDeselect={false}
        />
        <div className={styles.tools}>
          <Button variant="default" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={add}>
            {t.newTemplate}
          </Button>
        </div>
      </FieldRow>
      {chosen && (
        <TemplateFields
          key={chosen.code}
          template={chosen}
          fresh={!known.some(one => one.code === chosen.code)}
          onChange={set}
          onDrop={() => onChange(value.filter(one => one.code !== chosen.code))}
          error={path => error(`${place}.${path}`)}
          move={
            <MoveButtons
              what={say(chosen.words)}
              place={place}
              last={value.length - 1}
              onMove={by => onChange(moved(value, place, by))}
            />
          }
        />
      )}
    </div>
  );
}

type FieldsProps = {
  template: Template;
  fresh: boolean;
  onChange: (next: Partial<Template>) => void;
  onDrop: () => void;
  error: (path: string) => string | undefined;
  move: React.ReactNode;
};

function TemplateFields({ template, fresh, onChange, onDrop, error, move }: FieldsProps) {
  const t = useTexts(texts);
  const { words, weeks, afterSurgery, retired } = template;
  return (
    <>
      <FieldRow>
        {(['zh', 'en'] as const).map(language => (
          <TextInput
            key={language}
            label={language === 'zh' ? t.titleZh : t.titleEn}
            value={words[language]}
            onChange={event => onChange({ words: { ...words, [language]: event.currentTarget.value } })}
            error={error(`words.${language}`)}
            maxLength={80}
            withAsterisk
          />
        ))}
        <NumberInput
          label={t.weeks}
          value={shown(weeks)}
          onChange={given => onChange({ weeks: numberOf(given) })}
          error={error('weeks')}
          allowDecimal={false}
          clampBehavior="none"
        />
      </FieldRow>
      <div className={styles.tools}>
        <Checkbox
          label={t.afterSurgery}
          checked={afterSurgery}
          onChange={event => onChange({ afterSurgery: event.currentTarget.checked })}
          mr="1rem"
        />
        {move}
        <Button
          variant="subtle"
          size="compact-sm"
          color={retired ? undefined : 'gray'}
          onClick={() => (fresh ? onDrop() : onChange({ retired: !retired }))}
        >
          {fresh ? t.drop : retired ? t.revive : t.retire}
        </Button>
      </div>
      <TemplateLists template={template} onChange={onChange} error={error} />
    </>
  );
}
