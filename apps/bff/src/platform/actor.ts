import type { Duty } from '@lianzhen/shared/kernel';

/** Who acts, under which post. Resolved from the session on every request, never sent by the browser. */
export type Actor = {
  practitionerId: string;
  name: string;
  postId: string;
  duty: Duty;
  institutionId: string;
  institutionName: string;
  departmentId: string | null;
  tier: 'primary' | 'secondary' | 'tertiary' | null;
  areaCode: string;
  /** The post belongs to a practice institution: it works with practice cases only. */
  practice: boolean;
};
