import {
  IconArrowsMove,
  IconArrowsVertical,
  IconContrast,
  IconContrast2,
  IconEraser,
  IconMinus,
  IconPlus,
  IconRefresh,
  IconRuler2,
  IconZoom,
} from '@tabler/icons-react';
import { useTexts } from '../../../platform/i18n.ts';
import { texts } from '../texts.ts';
import { ToolButton } from '../ToolButton.tsx';
import styles from './DicomToolbar.module.css';
import type { ToolName } from './machine.ts';
import type { View } from './stage.ts';
import { nameOf } from './windows.ts';
import type { WindowName } from './windows.ts';

type Props = {
  tool: ToolName;
  windows: WindowName[];
  view: View | null;
  marks: number;
  scrolls: boolean;
  acts: {
    setTool: (tool: ToolName) => void;
    setWindow: (name: WindowName) => void;
    zoomIn: () => void;
    zoomOut: () => void;
    invert: () => void;
    reset: () => void;
    clearMarks: () => void;
  };
};

export function DicomToolbar({ tool, windows, view, marks, scrolls, acts }: Props) {
  const t = useTexts(texts);
  const off = view === null;
  const tools = [
    { id: 'scroll', icon: IconArrowsVertical, name: t.toolScroll, hint: t.toolScrollHint },
    { id: 'window', icon: IconContrast, name: t.toolWindow, hint: t.toolWindowHint },
    { id: 'pan', icon: IconArrowsMove, name: t.toolPan, hint: t.toolPanHint },
    { id: 'zoom', icon: IconZoom, name: t.toolZoom, hint: t.toolZoomHint },
    { id: 'length', icon: IconRuler2, name: t.toolLength, hint: t.toolLengthHint },
  ] as const;
  const names = {
    default: t.windowDefault,
    brain: t.windowBrain,
    lung: t.windowLung,
    bone: t.windowBone,
    abdomen: t.windowAbdomen,
  } satisfies Record<WindowName, string>;
  const current = view && (view.own ? 'default' : nameOf(view.window));
  return (
    <div className={styles.bar} role="toolbar" aria-label={t.toolbar}>
      <div className={styles.group}>
        {tools
          .filter(each => scrolls || each.id !== 'scroll')
          .map(each => (
            <ToolButton
              key={each.id}
              icon={each.icon}
              name={each.name}
              hint={each.hint}
              pressed={tool === each.id}
              onClick={() => acts.setTool(each.id)}
              worded
            />
          ))}
        {marks > 0 && <ToolButton icon={IconEraser} name={t.clearMarks} onClick={acts.clearMarks} />}
      </div>
      {windows.length > 1 && (
        <div className={styles.windows} role="group" aria-label={t.windows}>
          {windows.map((name, at) => (
            <button
              key={name}
              type="button"
              className={styles.window}
              aria-pressed={current === name}
              title={`${names[name]} (${at + 1})`}
              disabled={off}
              onClick={() => acts.setWindow(name)}
            >
              {names[name]}
            </button>
          ))}
        </div>
      )}
      <div className={styles.group}>
        <div className={styles.steps}>
          <ToolButton icon={IconMinus} name={t.zoomOut} disabled={off} onClick={acts.zoomOut} />
          <ToolButton icon={IconPlus} name={t.zoomIn} disabled={off} onClick={acts.zoomIn} />
        </div>
        <ToolButton
          icon={IconContrast2}
          name={t.invert}
          disabled={off}
          pressed={view?.inverted ?? false}
          onClick={acts.invert}
        />
        <ToolButton icon={IconRefresh} name={t.reset} disabled={off} onClick={acts.reset} />
      </div>
    </div>
  );
}
