import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { PickedDepartment } from './department.ts';
import { texts } from './texts.ts';

/** When places come back, for a department that has none now. */
export function ReleaseText({ release }: { release: PickedDepartment['release'] }) {
  const t = useTexts(texts);
  const time = useTime();
  if (!release) return <>{t.unknownRelease}</>;
  const at = time.instant(release.at);
  return <>{release.kind === 'released' ? t.released(at) : t.opened(at)}</>;
}
