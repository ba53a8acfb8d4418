import { Notifications, notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import { IconAlertTriangle, IconBell, IconCheck } from '@tabler/icons-react';
import { createRoot } from 'react-dom/client';
import { Dressed } from './Dressed.tsx';

export type Notice =
  | { kind: 'done'; message: string }
  | { kind: 'news'; message: string }
  | { kind: 'failure'; title: string; lines: readonly string[] };

const icon = { size: '1.125rem', 'aria-hidden': true } as const;

// Notices live beside the program's tree: a page that failed still can speak.
const place = document.body.appendChild(document.createElement('div'));
createRoot(place).render(
  <Dressed>
    <Notifications position="top-right" limit={4} />
  </Dressed>,
);

export function showNotice(notice: Notice): void {
  if (notice.kind === 'done')
    notifications.show({
      message: notice.message,
      color: 'var(--lz-done)',
      icon: <IconCheck {...icon} />,
      autoClose: 4_000,
    });
  if (notice.kind === 'news')
    notifications.show({ message: notice.message, icon: <IconBell {...icon} />, autoClose: 8_000 });
  if (notice.kind === 'failure')
    notifications.show({
      id: notice.title,
      title: notice.title,
      message: notice.lines.map(line => <div key={line}>{line}</div>),
      color: 'var(--lz-danger)',
      icon: <IconAlertTriangle {...icon} />,
      autoClose: 15_000,
      role: 'alert',
    });
}
