import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isIcd10 } from '@lianzhen/shared/records';
import type { Diagnosis } from '@lianzhen/shared/records';
import { useLanguage, useTexts } from '../platform/i18n.ts';
import styles from './DiagnosisPicker.module.css';
import { texts } from './texts.encounter.ts';
import { useCodes } from './useCodes.ts';

type Props = {
  label?: string | undefined;
  onPick: (diagnosis: Diagnosis) => void;
  onLeave?: () => void;
  error?: string | undefined;
  required?: boolean;
};

/** A code with its name, e.g. `I10.x00x002 高血压`, typed by hand when the built-in set does not have it. */
function typedByHand(text: string): Diagnosis | null {
  const [code = '', ...name] = text.normalize('NFKC').trim().split(/\s+/);
  const upper = code.toUpperCase().replaceAll('X', 'x');
  return isIcd10(code) && name.length > 0 ? { code: upper, name: name.join(' ') } : null;
}

/** Finds a disease by ICD-10 code, Chinese or English name, or pinyin initials. */
export function DiagnosisSearch({ label, onPick, onLeave, error, required = false }: Props) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (text !== '') selectFirstOption();
    // oxlint-disable-next-line react/exhaustive-deps -- only a new text moves the choice back to the top
  }, [text]);
  const found = useCodes(text);
  const own = found.length === 0 ? typedByHand(text) : null;
  const pick = (code: string) => {
    const entry = found.find(one => one.code === code);
    const diagnosis = entry ? { code: entry.code, name: entry.name } : own;
    if (diagnosis) onPick(diagnosis);
    setText('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label={label ?? t.diagnosisSearch}
          placeholder={t.diagnosisHint}
          value={text}
          onChange={event => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={event => {
            // Enter chooses a disease; it never sends the form around this field.
            if (event.key === 'Enter') event.preventDefault();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            onLeave?.();
          }}
          error={error}
          withAsterisk={required}
          autoComplete="off"
          maxLength={60}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options>
          {found.map(({ code, name, english }) => (
            <Combobox.Option key={code} value={code}>
              <span className={styles.code}>{code}</span> {name}
              {language === 'en' && <span className={styles.english}> {english}</span>}
            </Combobox.Option>
          ))}
          {own && <Combobox.Option value={own.code}>{t.addOwn(own.name, own.code)}</Combobox.Option>}
          {found.length === 0 && !own && <Combobox.Empty>{t.noDiagnosis}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
