import { cache, metaData, registerImageLoader } from '@cornerstonejs/core';
import type { Types } from '@cornerstonejs/core';
import { createImage, wadouri } from '@cornerstonejs/dicom-image-loader';
import { mended } from './mending.ts';

const SCHEME = 'picture';
/** Decoded pictures kept in memory; the oldest go first. Their files lie beside them: a 4 GB PC bears twice this. */
const DECODED_BYTES = 96 * 1024 * 1024;

type Bytes = () => Promise<ArrayBuffer>;
type Options = Parameters<typeof createImage>[3];
type LoadObject = { promise: Promise<Types.IImage>; decache: () => void };

const sources = new Map<string, Bytes>();

/** Names one frame of a file; `key` is the name under which `offer` gave its bytes. */
export function pictureId(key: string, frame: number): string {
  return `${SCHEME}:${key}?frame=${frame}`;
}

/** Makes the bytes of a file available to the drawing machinery. */
export function offer(key: string, bytes: Bytes): void {
  sources.set(key, bytes);
}

/** Forgets every file, decoded picture and parsed header. */
export function forgetAll(): void {
  sources.clear();
  cache.purgeCache();
  wadouri.dataSetCacheManager.purge();
}

export function registerPictures(): void {
  cache.setMaxCacheSize(DECODED_BYTES);
  metaData.addProvider(mended, 100);
  registerImageLoader(SCHEME, (imageId, options) => load(imageId, options));
}

function load(imageId: string, options: Options): LoadObject {
  const { url: key, pixelDataFrame } = wadouri.parseImageId(imageId);
  const decache = () => wadouri.dataSetCacheManager.unload(key);
  return { promise: draw(imageId, key, pixelDataFrame, options), decache };
}

async function draw(imageId: string, key: string, frame: number, options: Options): Promise<Types.IImage> {
  const bytes = sources.get(key);
  if (!bytes) throw new Error('not offered');
  const dataSet = await wadouri.dataSetCacheManager.load(key, bytes, imageId);
  try {
    const pixels = wadouri.getPixelData(dataSet, frame);
    const image = await createImage(imageId, pixels, dataSet.string('x00020010') ?? '', options);
    return image as Types.IImage;
  } catch (error) {
    wadouri.dataSetCacheManager.unload(key);
    throw error;
  }
}
