import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { weekdayWords } from '@lianzhen/shared/configuration';
import type { WorkCalendar } from '@lianzhen/shared/kernel';
import { publishedYears } from '@lianzhen/shared/kernel';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { EditorProps } from './Editor.tsx';
import styles from './Editor.module.css';
import { EditList } from '../kit/EditList.tsx';
import { texts } from './texts.ts';

/** Working hours, weekdays, and the days of one year that differ from them. */
export function CalendarEditor({ value, onChange, error }: EditorProps<WorkCalendar>) {
  const t = useTexts(texts);
  const say = useWords();
  const setWeekday = (weekday: number, works: boolean) =>
    onChange({
      ...value,
      weekdays: [1, 2, 3, 4, 5, 6, 7].filter(one => (one === weekday ? works : value.weekdays.includes(one))),
    });
  return (
    <div className={styles.grid}>
      <EditList
        label={t.hoursOfWork}
        remove={place => t.dropOf(t.hoursOfWork, place)}
        add={t.addSpan}
        max={4}
        items={value.hours}
        blank={() => ({ from: '', to: '' })}
        onChange={hours => onChange({ ...value, hours })}
        error={error('hours')}
      >
        {(span, place, set) =>
          (['from', 'to'] as const).map(side => (
            <TextInput
              key={side}
              type="time"
              className={styles.part}
              aria-label={`${t.span(place + 1)} · ${t[side]}`}
              value={span[side]}
              onChange={event => set({ [side]: event.currentTarget.value })}
              error={error(`hours.${place}.${side}`)}
            />
          ))
        }
      </EditList>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>{t.weekdays}</legend>
        <div className={styles.days}>
          {weekdayWords.map((words, at) => (
            <Checkbox
              key={words.en}
              label={say(words)}
              checked={value.weekdays.includes(at + 1)}
              onChange={event => setWeekday(at + 1, event.currentTarget.checked)}
              mr="0.75rem"
            />
          ))}
        </div>
        {error('weekdays') !== undefined && (
          <p className={styles.error} role="alert">
            {error('weekdays')}
          </p>
        )}
      </fieldset>
      <SpecialDays value={value} onChange={onChange} error={error} />
    </div>
  );
}

function SpecialDays({ value, onChange, error }: Omit<EditorProps<WorkCalendar>, 'known'>) {
  const t = useTexts(texts);
  const years = [...new Set(value.days.map(({ day }) => day.slice(0, 4)).filter(Boolean))].sort();
  const [year, setYear] = useState(years.at(-1) ?? '');
  const shown = value.days.flatMap((one, at) =>
    one.day.startsWith(year) || one.day === '' ? [{ one, at }] : [],
  );
  const set = (days: WorkCalendar['days']) => {
    // A day that is moved to another year is followed there; a year that is still being typed is not.
    const other = days.find(({ day }) => day >= '2020' && !day.startsWith(year));
    if (other) setYear(other.day.slice(0, 4));
    onChange({
      ...value,
      days: [...value.days.filter(({ day }) => day !== '' && !day.startsWith(year)), ...days],
    });
  };
  return (
    <>
      <Select
        className={styles.short}
        label={t.year}
        value={year}
        data={years}
        onChange={given => setYear(given ?? year)}
        allowDeselect={false}
      />
      {year !== '' && !publishedYears.includes(Number(year)) && (
        <p className={styles.heads}>{t.incomplete(year)}</p>
      )}
      <EditList
        label={t.specialDays}
        remove={place => t.dropOf(t.day, place)}
        add={t.addDay}
        max={120}
        items={shown.map(({ one }) => one)}
        blank={() => ({ day: '', works: false, name: { zh: '', en: '' } })}
        onChange={set}
        error={error('days')}
      >
        {(day, place, change) => {
          const at = shown[place]?.at ?? -1;
          return (
            <>
              <TextInput
                type="date"
                className={styles.part}
                aria-label={`${t.day} ${place + 1}`}
                value={day.day}
                onChange={event => change({ day: event.currentTarget.value })}
                error={error(`days.${at}.day`)}
              />
              <SegmentedControl
                aria-label={`${t.works} ${place + 1}`}
                value={day.works ? 'works' : 'off'}
                data={[
                  { value: 'off', label: t.off },
                  { value: 'works', label: t.worked },
                ]}
                onChange={given => change({ works: given === 'works' })}
              />
              {(['zh', 'en'] as const).map(language => (
                <TextInput
                  key={language}
                  className={styles.wide}
                  aria-label={`${t.name} ${place + 1} · ${t[language]}`}
                  placeholder={t[language]}
                  value={day.name[language]}
                  onChange={event => change({ name: { ...day.name, [language]: event.currentTarget.value } })}
                  error={error(`days.${at}.name.${language}`)}
                  maxLength={language === 'zh' ? 20 : 40}
                />
              ))}
            </>
          );
        }}
      </EditList>
    </>
  );
}
