import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './EditList.module.css';

type Props<Item> = {
  label: string;
  /** What the button says, to those who do not see it, that removes the item of a place, counted from 1. */
  remove: (place: number) => string;
  add: string;
  items: readonly Item[];
  blank: () => Item;
  onChange: (items: Item[]) => void;
  error?: string | undefined;
  max: number;
  children: (item: Item, place: number, change: (next: Partial<Item>) => void) => ReactNode;
};

/** A short list whose items are typed in place, added below and removed at their end. */
export function EditList<Item>(props: Props<Item>) {
  const { label, remove, add, items, blank, onChange, error, max, children } = props;
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{label}</legend>
      {items.map((item, place) => (
        // Items have no identity of their own; their place is what is typed into.
        <div key={place} className={styles.item}>
          <div className={styles.fields}>
            {children(item, place, next =>
              onChange(items.map((other, at) => (at === place ? { ...other, ...next } : other))),
            )}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={remove(place + 1)}
            onClick={() => onChange(items.filter((_, at) => at !== place))}
          >
            <IconTrash size="1.125rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {items.length < max && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => onChange([...items, blank()])}
          >
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
