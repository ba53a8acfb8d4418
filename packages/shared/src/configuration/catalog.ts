import { z } from 'zod';
import { openingSetting } from '../booking/index.ts';
import { calendarSetting, id, requiredText } from '../kernel/index.ts';
import type { Setting, Words } from '../kernel/index.ts';
import { clockSetting, reasonListWords, reasonSettings } from '../referral/index.ts';
import type { ReasonList } from '../referral/index.ts';
import { templateSetting } from '../rehab/index.ts';

export const settingGroups = ['referral', 'booking', 'rehab', 'region'] as const;
export type SettingGroup = (typeof settingGroups)[number];

export const settingGroupWords: Record<SettingGroup, Words> = {
  referral: { zh: '转诊', en: 'Referral' },
  booking: { zh: '预约', en: 'Booking' },
  rehab: { zh: '康复', en: 'Rehabilitation' },
  region: { zh: '地区', en: 'Region' },
};

/** Everything that the administrator keeps, in the order of the page. */
export const settingNames = [
  'referral.clocks',
  'referral.up_purposes',
  'referral.decline_up',
  'referral.down_purposes',
  'referral.decline_down',
  'referral.withdraw',
  'referral.cancel',
  'booking.opening',
  'rehab.templates',
  'region.calendar',
] as const;
export type SettingName = (typeof settingNames)[number];

/** How a setting is edited. */
export type SettingKind = 'clocks' | 'reasons' | 'opening' | 'templates' | 'calendar';

type Entry = { group: SettingGroup; kind: SettingKind; words: Words; says: Words };

const reasonsEntry = (list: ReasonList, says: Words): Entry => ({
  group: 'referral',
  kind: 'reasons',
  words: reasonListWords[list],
  says,
});

/** What each setting is called and what it decides. */
export const settingCatalog: Record<SettingName, Entry> = {
  'referral.clocks': {
    group: 'referral',
    kind: 'clocks',
    words: { zh: '办理时限', en: 'Clocks' },
    says: {
      zh: '各环节按紧急程度的办理时限和认领时长',
      en: 'By when each step is due, by urgency, and how long a claim lasts',
    },
  },
  'referral.up_purposes': reasonsEntry('up_purposes', {
    zh: '上转和平转时选择的目的',
    en: 'Chosen when a patient goes up or level',
  }),
  'referral.decline_up': reasonsEntry('decline_up', {
    zh: '拒绝上转或平转时选择的原因',
    en: 'Chosen when a case from below or beside is declined',
  }),
  'referral.down_purposes': reasonsEntry('down_purposes', {
    zh: '下转时选择的目的',
    en: 'Chosen when a patient goes down',
  }),
  'referral.decline_down': reasonsEntry('decline_down', {
    zh: '基层拒绝下转时选择的原因',
    en: 'Chosen when a clinic declines a patient sent down',
  }),
  'referral.withdraw': reasonsEntry('withdraw', {
    zh: '转出方撤销转诊时选择的原因',
    en: 'Chosen when the referrer withdraws a case',
  }),
  'referral.cancel': reasonsEntry('cancel', {
    zh: '取消预约、转诊继续时选择的原因',
    en: 'Chosen when a visit is cancelled and the case lives on',
  }),
  'booking.opening': {
    group: 'booking',
    kind: 'opening',
    words: { zh: '放号规则', en: 'Opening of places' },
    says: {
      zh: '为基层预留的比例、提前开放和释放时间、占号时长',
      en: 'Shares kept for the grassroots, early days, release, and holds',
    },
  },
  'rehab.templates': {
    group: 'rehab',
    kind: 'templates',
    words: { zh: '康复计划模板', en: 'Rehabilitation templates' },
    says: { zh: '下转时可选的康复计划模板', en: 'Plans to start from when a patient goes down' },
  },
  'region.calendar': {
    group: 'region',
    kind: 'calendar',
    words: { zh: '工作日与节假日', en: 'Working days and holidays' },
    says: { zh: '按工作时间计算的时限依据这份日历', en: 'What clocks that count working time go by' },
  },
};

/** The definition behind each name. */
export const settingDefinitions = {
  'referral.clocks': clockSetting,
  'referral.up_purposes': reasonSettings.up_purposes,
  'referral.decline_up': reasonSettings.decline_up,
  'referral.down_purposes': reasonSettings.down_purposes,
  'referral.decline_down': reasonSettings.decline_down,
  'referral.withdraw': reasonSettings.withdraw,
  'referral.cancel': reasonSettings.cancel,
  'booking.opening': openingSetting,
  'rehab.templates': templateSetting,
  'region.calendar': calendarSetting,
};

/** The value of each setting. */
export type SettingValues = {
  [Name in SettingName]: (typeof settingDefinitions)[Name] extends Setting<infer Value> ? Value : never;
};

/** The list of reasons that a setting keeps; `null` for other settings. */
export function reasonListOf(name: SettingName): ReasonList | null {
  const list = name.replace('referral.', '');
  return settingCatalog[name].kind === 'reasons' ? (list as ReasonList) : null;
}

/** Which setting, of the region or of one institution. */
export const settingInput = z.object({ name: z.enum(settingNames), institutionId: id.nullish() });
export const versionInput = settingInput.extend({ version: z.number().int().positive() });

const asValue = <Name extends SettingName, Value>(name: Name, definition: Setting<Value>) =>
  z.object({ name: z.literal(name), value: definition.schema, institutionId: id.nullish() });

const d = settingDefinitions;

/** A value of a setting, under the law of that setting: what is wrong is refused at its field. */
export const valueInput = z.discriminatedUnion('name', [
  asValue('referral.clocks', d['referral.clocks']),
  asValue('referral.up_purposes', d['referral.up_purposes']),
  asValue('referral.decline_up', d['referral.decline_up']),
  asValue('referral.down_purposes', d['referral.down_purposes']),
  asValue('referral.decline_down', d['referral.decline_down']),
  asValue('referral.withdraw', d['referral.withdraw']),
  asValue('referral.cancel', d['referral.cancel']),
  asValue('booking.opening', d['booking.opening']),
  asValue('rehab.templates', d['rehab.templates']),
  asValue('region.calendar', d['region.calendar']),
]);
export type ValueInput = z.output<typeof valueInput>;

const decision = z.object({
  /** The version that was seen; 0 when nothing was decided in this scope. */
  version: z.number().int().nonnegative(),
  /** Why, for those who read the history. */
  note: requiredText(200),
  /** Clocks and working days: also time the open cases anew. */
  retime: z.boolean().default(false),
});

export const changeInput = valueInput.and(decision);
export type ChangeInput = z.input<typeof changeInput>;

/** Takes back an old version: 0 is the value with which the region began, or for an institution the region's value. */
export const takeBackInput = settingInput.extend({ of: z.number().int().nonnegative() }).and(decision);
