import type { Words } from '../kernel/index.ts';

/** DICOM modality codes in the words of a report. */
const modalities: Record<string, Words> = {
  CT: { zh: 'CT', en: 'CT' },
  MR: { zh: '磁共振', en: 'MRI' },
  DX: { zh: 'X线', en: 'X-ray' },
  CR: { zh: 'X线', en: 'X-ray' },
  RF: { zh: '透视', en: 'Fluoroscopy' },
  US: { zh: '超声', en: 'Ultrasound' },
  MG: { zh: '乳腺X线', en: 'Mammography' },
  XA: { zh: '血管造影', en: 'Angiography' },
  NM: { zh: '核医学', en: 'Nuclear medicine' },
  PT: { zh: 'PET', en: 'PET' },
  ES: { zh: '内镜', en: 'Endoscopy' },
  IO: { zh: '口腔片', en: 'Dental' },
  PX: { zh: '全景片', en: 'Panoramic' },
  OP: { zh: '眼底照相', en: 'Fundus photography' },
  OPT: { zh: '眼科 OCT', en: 'Ophthalmic tomography' },
  SM: { zh: '病理切片', en: 'Slide' },
  ECG: { zh: '心电', en: 'ECG' },
};

/** How an imaging study is called by its DICOM modality; an unknown code is shown as it is. */
export function modalityOf(code: string): Words {
  return modalities[code] ?? { zh: code || '影像', en: code || 'Images' };
}
