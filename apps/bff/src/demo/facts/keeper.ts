/** The invented operator that keeps the demo region. */
export const demoKeeper = {
  orgCode: 'DEM999999',
  uscc: '91350600DEM9999994',
  name: '联诊平台运营中心',
  nameEn: 'Lianzhen Platform Operations',
  alias: '',
  kind: 'platform_operator',
  tier: null,
  areaCode: '350600',
  address: '',
  phone: '',
} as const;
