import { TRPCClientError } from '@trpc/client';
import { DataTable } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { OfflineBanner } from '../../kit/OfflineBanner.tsx';
import { StatNumber } from '../../kit/StatNumber.tsx';
import { useTexts } from '../../platform/i18n.ts';
import styles from './Gallery.module.css';
import { texts } from './texts.ts';

const rows = [
  { id: '1', name: '漳州市医院', sent: 12, received: 318, median: 2.4 },
  { id: '2', name: '天宝镇中心卫生院', sent: 86, received: 41, median: 1.1 },
  { id: '3', name: '石亭镇卫生院', sent: 7, received: 0, median: 12 },
];

export function FaceSamples() {
  const t = useTexts(texts);
  return (
    <>
      <div className={styles.figures}>
        <StatNumber label={t.waiting} value="18" unit={t.cases} to="/kit/referrals" />
        <StatNumber label={t.overdue} value="3" unit={t.cases} to="/kit/referrals" note={t.of} />
        <StatNumber label={t.median} value="2.4" unit={t.days} />
      </div>
      <DataTable
        caption={t.table}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t.institution, cell: row => row.name, heads: true },
          { key: 'sent', header: t.sent, cell: row => row.sent, numeric: true },
          { key: 'received', header: t.received, cell: row => row.received, numeric: true },
          {
            key: 'median',
            header: t.median,
            cell: row => `${row.median.toFixed(1)} ${t.days}`,
            numeric: true,
          },
        ]}
      />
      <EmptyState title={t.emptyTitle} hint={t.emptyHint} />
      <ErrorState error={new TRPCClientError('offline')} retry={() => {}} />
      <ErrorState error={new Error('sample')} retry={() => {}} />
      <OfflineBanner line="offline" />
      <LoadingRows rows={3} />
    </>
  );
}
