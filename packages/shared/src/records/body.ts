import type { Encounter } from './encounter.ts';

/** What a timeline entry holds, by its kind. */
export type RecordBody =
  | { type: 'encounter'; encounter: Omit<Encounter, 'patientId'> }
  | {
      type: 'imaging';
      modality: string;
      studyDate: string | null;
      description: string;
      images: number;
      note?: string;
    }
  | { type: 'document'; note: string }
  | { type: 'summary'; sections: { heading: string; text: string }[]; linkTo?: string };
