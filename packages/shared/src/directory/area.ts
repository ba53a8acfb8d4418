import type { Words } from '../kernel/index.ts';

/** The city of the region (GB/T 2260). */
export const cityCode = '350600';

export const cityWords: Words = { zh: '漳州市', en: 'Zhangzhou' };

/** A county of the region; `seat` is the approximate position of its seat (WGS 84, two decimals). */
export type County = { code: string; words: Words; seat: { lat: number; lng: number } };

/** The counties of Zhangzhou with the codes in force since 2021. */
export const counties: readonly County[] = [
  { code: '350602', words: { zh: '芗城区', en: 'Xiangcheng' }, seat: { lat: 24.51, lng: 117.65 } },
  { code: '350603', words: { zh: '龙文区', en: 'Longwen' }, seat: { lat: 24.5, lng: 117.71 } },
  { code: '350604', words: { zh: '龙海区', en: 'Longhai' }, seat: { lat: 24.45, lng: 117.82 } },
  { code: '350605', words: { zh: '长泰区', en: 'Changtai' }, seat: { lat: 24.63, lng: 117.76 } },
  { code: '350622', words: { zh: '云霄县', en: 'Yunxiao' }, seat: { lat: 23.96, lng: 117.34 } },
  { code: '350623', words: { zh: '漳浦县', en: 'Zhangpu' }, seat: { lat: 24.12, lng: 117.61 } },
  { code: '350624', words: { zh: '诏安县', en: "Zhao'an" }, seat: { lat: 23.71, lng: 117.18 } },
  { code: '350626', words: { zh: '东山县', en: 'Dongshan' }, seat: { lat: 23.7, lng: 117.43 } },
  { code: '350627', words: { zh: '南靖县', en: 'Nanjing' }, seat: { lat: 24.51, lng: 117.36 } },
  { code: '350628', words: { zh: '平和县', en: 'Pinghe' }, seat: { lat: 24.36, lng: 117.32 } },
  { code: '350629', words: { zh: '华安县', en: "Hua'an" }, seat: { lat: 25.0, lng: 117.53 } },
];

/** The name of the county or city a code stands for; a code from elsewhere stands for itself. */
export function areaWords(code: string): Words {
  if (code === cityCode) return cityWords;
  return counties.find(county => county.code === code)?.words ?? { zh: code, en: code };
}

const EARTH_KM = 6371;

/** A position on the earth in degrees (WGS 84). */
export type Position = { lat: number; lng: number };

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The straight way between two positions in kilometres (haversine). */
export function distanceKm(from: Position, to: Position): number {
  const north = Math.sin(radians(to.lat - from.lat) / 2) ** 2;
  const east = Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  const chord = north + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * east;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
}

/** Where an institution stands when its own position is not known: the seat of its county, or the middle of the city. */
export function seatOf(areaCode: string): Position {
  const [city] = counties;
  const seat = counties.find(county => county.code === areaCode)?.seat ?? city?.seat;
  return seat ?? { lat: 0, lng: 0 };
}

/** The latitude on which the plane of the region touches the earth. */
const MIDDLE = radians(24.3);

/** A position as kilometres east and north on the plane of the region, where the nearest are found by index. */
export function planeOf({ lat, lng }: Position): { east: number; north: number } {
  return { east: radians(lng) * EARTH_KM * Math.cos(MIDDLE), north: radians(lat) * EARTH_KM };
}

/** The rough way in kilometres (straight line) between two county seats; null when one is not in the region. */
export function distanceBetween(fromCode: string, toCode: string): number | null {
  const from = counties.find(county => county.code === fromCode)?.seat;
  const to = counties.find(county => county.code === toCode)?.seat;
  return from && to ? Math.round(distanceKm(from, to)) : null;
}
