import { eventTarget, init as initCore } from '@cornerstonejs/core';
import { init as initLoader } from '@cornerstonejs/dicom-image-loader';
import {
  addTool,
  annotation,
  Enums,
  init as initTools,
  LengthTool,
  PanTool,
  ToolGroupManager,
  WindowLevelTool,
  ZoomTool,
} from '@cornerstonejs/tools';
import { registerPictures } from './imageLoader.ts';

export { annotation, Enums, eventTarget };

/** What dragging with the main button or one finger does; `scroll` is the viewer's own. */
export type ToolName = 'scroll' | 'window' | 'pan' | 'zoom' | 'length';

const named = {
  window: WindowLevelTool.toolName,
  pan: PanTool.toolName,
  zoom: ZoomTool.toolName,
  length: LengthTool.toolName,
} satisfies Record<Exclude<ToolName, 'scroll'>, string>;

const { Primary, Secondary, Auxiliary } = Enums.MouseBindings;
const always = {
  [named.pan]: [{ mouseButton: Auxiliary }],
  [named.zoom]: [{ mouseButton: Secondary }, { numTouchPoints: 2 }],
};

const yellow = 'rgb(255, 212, 121)';
const line = { color: yellow, colorHighlighted: yellow, colorSelected: yellow, lineWidth: '2' };
const label = {
  textBoxFontSize: '16px',
  textBoxColor: yellow,
  textBoxColorHighlighted: yellow,
  textBoxColorSelected: yellow,
  textBoxBackground: 'rgba(0, 0, 0, 0.7)',
};

let started = false;

/** Starts the drawing machinery once for the life of the page. */
export function startMachine(): void {
  if (started) return;
  started = true;
  initCore();
  initLoader({ maxWebWorkers: navigator.hardwareConcurrency > 2 ? 2 : 1, useLegacyMetadataProvider: true });
  initTools();
  for (const tool of [WindowLevelTool, PanTool, ZoomTool, LengthTool]) addTool(tool);
  const { style } = annotation.config;
  style.setDefaultToolStyles({ global: { ...style.getDefaultToolStyles().global, ...line, ...label } });
  registerPictures();
}

/** Puts the tools on a viewport whose engine bears the same name. */
export function toolsOn(id: string) {
  const group = ToolGroupManager.createToolGroup(id);
  if (!group) throw new Error('tool group exists');
  for (const name of Object.values(named)) group.addTool(name);
  group.addViewport(id, id);

  function choose(tool: ToolName) {
    for (const name of Object.values(named)) {
      const bindings = [...(always[name] ?? [])];
      if (tool !== 'scroll' && named[tool] === name) bindings.unshift({ mouseButton: Primary });
      if (bindings.length > 0) group?.setToolActive(name, { bindings });
      else group?.setToolPassive(name, { removeAllBindings: true });
    }
  }
  choose('window');
  return { choose, remove: () => ToolGroupManager.destroyToolGroup(id) };
}
