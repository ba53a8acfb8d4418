import {
  Enums,
  getShouldUseCPURendering,
  imageLoader,
  RenderingEngine,
  utilities,
} from '@cornerstonejs/core';
import type { Types } from '@cornerstonejs/core';
import { annotation, Enums as ToolEnums, eventTarget, startMachine, toolsOn } from './machine.ts';
import type { ToolName } from './machine.ts';
import { forgetAll, offer, pictureId } from './imageLoader.ts';
import type { Window } from './windows.ts';

export type View = {
  window: Window;
  /** Whether that is the window which the file itself gives. */
  own: boolean;
  /** Against the picture fitted into its frame. */
  zoom: number;
  /** Whether black and white are exchanged against how the file wants to be seen. */
  inverted: boolean;
};

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
  const viewport = engine.getViewport<Types.IStackViewport>(id);
  const tools = toolsOn(id);
  let stack = { name: '', ids: [] as string[] };
  let wanted = '';
  let turned = false;
  let fit = 1;

  const tell = () => {
    const { voiRange, invert = false } = viewport.getProperties();
    if (!voiRange || !viewport.getCornerstoneImage()) return;
    const { windowWidth, windowCenter } = utilities.windowLevel.toWindowLevel(voiRange.lower, voiRange.upper);
    const own = ownWindow(viewport);
    onView({
      window: { width: windowWidth, center: windowCenter },
      own: Math.abs(own.width - windowWidth) < 1 && Math.abs(own.center - windowCenter) < 1,
      zoom: viewport.getZoom() / fit,
      inverted: invert !== turned,
    });
  };
  const count = () => onMeasured(annotation.state.getAllAnnotations().length);
  const viewEvents = [Enums.Events.VOI_MODIFIED, Enums.Events.CAMERA_MODIFIED, Enums.Events.STACK_NEW_IMAGE];
  const markEvents = [ToolEnums.Events.ANNOTATION_COMPLETED, ToolEnums.Events.ANNOTATION_REMOVED];
  element.addEventListener('keydown', keepKeys, { capture: true });
  for (const name of viewEvents) element.addEventListener(name, tell);
  for (const name of markEvents) eventTarget.addEventListener(name, count);
  const resized = new ResizeObserver(() => engine.resize(true, true));
  resized.observe(element);

  async function setStack(name: string, ids: string[], index: number) {
    const kept = stack.name === name ? viewport.getProperties() : null;
    const placed = kept ? viewport.getViewPresentation() : null;
    stack = { name, ids };
    await viewport.setStack(ids, index);
    if (!kept) turned = viewport.getProperties().invert ?? false;
    if (!kept) fit = fitted();
    if (kept) viewport.setProperties(kept);
    if (placed) viewport.setViewPresentation(placed);
  }

  async function turnTo(imageId: string) {
    const { voiRange, invert } = viewport.getProperties();
    await viewport.setImageIdIndex(stack.ids.indexOf(imageId));
    // Without a graphics card the next picture would announce its own window while showing this one.
    if (getShouldUseCPURendering()) viewport.setProperties({ voiRange, invert });
  }

  // With a graphics card zoom is told against the fitted picture, without one against its pixels.
  const fitted = () => (getShouldUseCPURendering() ? viewport.getZoom() : 1);

  const optionsFor = (imageId: string) => ({
    ...viewport.getLoaderImageOptions(imageId),
    useRGBA: getShouldUseCPURendering(),
  });

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
      await imageLoader.loadAndCacheImage(imageId, optionsFor(imageId));
      if (wanted !== imageId) return false;
      const same = stack.name === name && stack.ids.includes(imageId);
      if (same) await turnTo(imageId);
      else await setStack(name, ids, index);
      viewport.render();
      tell();
      return wanted === imageId;
    },
    /** Decodes a picture ahead of need; a failure shows when it is asked for. */
    prepare(imageId: string) {
      imageLoader.loadAndCacheImage(imageId, optionsFor(imageId)).catch(() => undefined);
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
        fit = fitted();
      }),
    clearMarks() {
      annotation.state.removeAllAnnotations();
      viewport.render();
      count();
    },
    close() {
      resized.disconnect();
      element.removeEventListener('keydown', keepKeys, { capture: true });
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

/** The tools would swallow every key that reaches them, Escape and Tab with it. */
function keepKeys(event: KeyboardEvent): void {
  event.stopImmediatePropagation();
}

function ownWindow(viewport: Types.IStackViewport): Window {
  const { windowWidth, windowCenter } = viewport.getCornerstoneImage();
  const first = (value: number | number[]) => (Array.isArray(value) ? (value[0] ?? 0) : value);
  return { width: first(windowWidth), center: first(windowCenter) };
}
