import { Enums, imageLoader, RenderingEngine, utilities } from '@cornerstonejs/core';
import type { Types } from '@cornerstonejs/core';
import { annotation, Enums as ToolEnums, eventTarget, startMachine, toolsOn } from './machine.ts';
import type { ToolName } from './machine.ts';
import { forgetAll, offer, pictureId } from './imageLoader.ts';
import type { Window } from './windows.ts';

export type View = { window: Window; zoom: number; inverted: boolean };

type Listeners = { onView: (view: View) => void; onMeasured: (count: number) => void };

let stages = 0;

/** Opens a drawing surface inside `element`. Throws when the browser can draw nothing at all. */
export function openStage(element: HTMLDivElement, { onView, onMeasured }: Listeners) {
  startMachine();
  stages += 1;
  const id = `stage-${stages}`;
  const engine = new RenderingEngine(id);
  engine.enableElement({
    viewportId: id,
    type: Enums.ViewportType.STACK,
    element,
    defaultOptions: { background: [0, 0, 0] },
  });
  const viewport = engine.getViewport(id) as Types.IStackViewport;
  const tools = toolsOn(id);
  let stack = { name: '', ids: [] as string[] };
  let wanted = '';

  const tell = () => {
    const { voiRange, invert = false } = viewport.getProperties();
    if (!voiRange) return;
    const { windowWidth, windowCenter } = utilities.windowLevel.toWindowLevel(voiRange.lower, voiRange.upper);
    onView({
      window: { width: windowWidth, center: windowCenter },
      zoom: viewport.getZoom(),
      inverted: invert,
    });
  };
  const count = () => onMeasured(annotation.state.getAllAnnotations().length);
  const viewEvents = [Enums.Events.VOI_MODIFIED, Enums.Events.CAMERA_MODIFIED, Enums.Events.STACK_NEW_IMAGE];
  const markEvents = [ToolEnums.Events.ANNOTATION_COMPLETED, ToolEnums.Events.ANNOTATION_REMOVED];
  for (const name of viewEvents) element.addEventListener(name, tell);
  for (const name of markEvents) eventTarget.addEventListener(name, count);
  const resized = new ResizeObserver(() => engine.resize(true, true));
  resized.observe(element);

  async function setStack(name: string, ids: string[], index: number) {
    const kept = stack.name === name ? viewport.getProperties() : null;
    const placed = kept ? viewport.getViewPresentation() : null;
    stack = { name, ids };
    await viewport.setStack(ids, index);
    if (kept) viewport.setProperties(kept);
    if (placed) viewport.setViewPresentation(placed);
  }

  const change = (act: () => void) => {
    act();
    viewport.render();
    tell();
  };

  return {
    offer,
    pictureId,
    /** Draws one picture of a stack. Answers whether it still was the wanted one; rejects when it cannot be drawn. */
    async show(name: string, ids: string[], index: number): Promise<boolean> {
      const imageId = ids[index] ?? '';
      wanted = imageId;
      await imageLoader.loadAndCacheImage(imageId, viewport.getLoaderImageOptions(imageId));
      if (wanted !== imageId) return false;
      const same = stack.name === name && stack.ids.includes(imageId);
      if (same) await viewport.setImageIdIndex(stack.ids.indexOf(imageId));
      else await setStack(name, ids, index);
      viewport.render();
      tell();
      return wanted === imageId;
    },
    /** Decodes a picture ahead of need; a failure shows when it is asked for. */
    prepare(imageId: string) {
      imageLoader.loadAndCacheImage(imageId, viewport.getLoaderImageOptions(imageId)).catch(() => undefined);
    },
    choose: (tool: ToolName) => tools.choose(tool),
    /** `null` is the window that the file itself gives. */
    setWindow: (window: Window | null) =>
      change(() => {
        const { width, center } = window ?? ownWindow(viewport);
        viewport.setProperties({ voiRange: utilities.windowLevel.toLowHighRange(width, center) });
      }),
    zoom: (factor: number) => change(() => viewport.setZoom(viewport.getZoom() * factor)),
    invert: () => change(() => viewport.setProperties({ invert: !viewport.getProperties().invert })),
    reset: () =>
      change(() => {
        viewport.resetProperties();
        viewport.resetCamera();
      }),
    clearMarks() {
      annotation.state.removeAllAnnotations();
      viewport.render();
      count();
    },
    close() {
      resized.disconnect();
      for (const name of viewEvents) element.removeEventListener(name, tell);
      for (const name of markEvents) eventTarget.removeEventListener(name, count);
      annotation.state.removeAllAnnotations();
      tools.remove();
      engine.destroy();
      forgetAll();
    },
  };
}

export type Stage = ReturnType<typeof openStage>;

function ownWindow(viewport: Types.IStackViewport): Window {
  const { windowWidth, windowCenter } = viewport.getCornerstoneImage();
  const first = (value: number | number[]) => (Array.isArray(value) ? (value[0] ?? 0) : value);
  return { width: first(windowWidth), center: first(windowCenter) };
}
