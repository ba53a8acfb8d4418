import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import decoder from 'zxing-wasm/reader/zxing_reader.wasm?url';

const PAUSE = 200;
const WIDEST = 1280;

/** Where the decoder comes from: our own server, never elsewhere. */
function prepare(): Promise<unknown> {
  return prepareZXingModule({
    overrides: { locateFile: (path: string) => (path.endsWith('.wasm') ? decoder : path) },
    fireImmediately: true,
  });
}

async function readFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<string | null> {
  const scale = Math.min(1, WIDEST / video.videoWidth);
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || canvas.width === 0) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  const [read] = await readBarcodes(image, {
    formats: ['QRCode', 'Code128', 'DataMatrix'],
    maxNumberOfSymbols: 1,
  });
  return read?.text || null;
}

/**
 * Shows the camera in `video` and reads until a code is seen or `signal` ends it; the camera is let go in any case.
 * @throws DOMException when there is no camera, or its use is not allowed.
 */
export async function readByCamera(video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = stream;
    await video.play();
    await prepare();
    const canvas = document.createElement('canvas');
    while (!signal.aborted) {
      const text = await readFrame(video, canvas);
      if (text) return text;
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
