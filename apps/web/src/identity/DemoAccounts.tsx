import { useQuery } from '@tanstack/react-query';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './DemoAccounts.module.css';
import type { Credentials } from './SignInForm.tsx';
import { texts } from './texts.ts';

export type DemoAccount = Answers['identity']['demoAccounts'][number];

/** The invented people of the demonstration; nothing where there are none. */
export function DemoAccounts({ onChoose }: { onChoose: (chosen: Credentials) => void }) {
  const { data: accounts = [] } = useQuery(trpc.identity.demoAccounts.queryOptions());
  return accounts.length > 0 && <DemoAccountList accounts={accounts} onChoose={onChoose} />;
}

/** One line for each account; choosing it fills the form. */
export function DemoAccountList(props: {
  accounts: readonly DemoAccount[];
  onChoose: (chosen: Credentials) => void;
}) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts" data-wide>
      <h2 className={styles.title} id="demo-accounts">
        {t.demoTitle}
      </h2>
      <p className={styles.hint}>{t.demoHint}</p>
      <ul>
        {props.accounts.map(({ username, password, who }) => (
          <li key={username}>
            <button
              type="button"
              className={styles.account}
              onClick={() => props.onChoose({ username, password })}
            >
              <span>{say(who)}</span>
              <code className={styles.username}>{username}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
