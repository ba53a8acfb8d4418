import { Enums } from '@cornerstonejs/core';
import { wadouri } from '@cornerstonejs/dicom-image-loader';

const IMAGE_PLANE: string = Enums.MetadataModules.IMAGE_PLANE;
const VOI_LUT: string = Enums.MetadataModules.VOI_LUT;
const read = wadouri.metaData.metaDataProvider as (type: string, imageId: string) => unknown;

type Plane = {
  rowPixelSpacing: number | null;
  columnPixelSpacing: number | null;
  pixelSpacing?: number[];
  usingDefaultValues?: boolean;
};
type Levels = { windowCenter?: number[]; windowWidth?: number[] };

/**
 * Stands before the reader of headers and takes out what would blacken a picture or falsify a length:
 * a window without width counts as none, a spacing of nothing as unknown (lengths are then in pixels).
 */
export function mended(type: string, imageId: unknown): unknown {
  if (typeof imageId !== 'string') return undefined;
  if (type === VOI_LUT) return mendLevels(read(type, imageId) as Levels | undefined);
  if (type === IMAGE_PLANE) return mendPlane(read(type, imageId) as Plane | undefined);
  return undefined;
}

function mendLevels(levels: Levels | undefined): Levels | undefined {
  const usable = levels?.windowWidth?.every(width => width > 0);
  return usable ? levels : levels && { ...levels, windowCenter: undefined, windowWidth: undefined };
}

function mendPlane(plane: Plane | undefined): Plane | undefined {
  if (!plane) return undefined;
  const usable = (spacing: number | null) => spacing !== null && spacing > 0;
  if (usable(plane.rowPixelSpacing) && usable(plane.columnPixelSpacing)) return plane;
  return {
    ...plane,
    rowPixelSpacing: 1,
    columnPixelSpacing: 1,
    pixelSpacing: undefined,
    usingDefaultValues: true,
  };
}
