import { z } from 'zod';
import { id, text } from '../kernel/index.ts';

/** What a document that is not an image series may be filed as. */
export const attachKinds = ['document', 'lab', 'ecg', 'prescription', 'discharge'] as const;

export type AttachKind = (typeof attachKinds)[number];

/** Files of one filing at the most: a large study has about a thousand images. */
export const MOST_FILES = 2000;

/** Uploaded files become records: image series by themselves, everything else one document each. */
export const attachInput = z.object({
  patientId: id,
  fileIds: z.array(id).min(1, { error: 'required' }).max(MOST_FILES),
  kind: z.enum(attachKinds).default('document'),
  title: text(80).default(''),
  note: text(500).default(''),
  occurredAt: z.iso.datetime({ offset: true }).optional(),
});

export type AttachInput = z.input<typeof attachInput>;
