import type { Text } from '#shared/kernel/text'

/** Classes of GB/T 4754-2017 that rules of products here name. The list is open: another code is shown as it stands. */
export const industryClasses: Readonly<Record<string, Text>> = {
  '3311': { zh: '金属结构制造', en: 'metal structures' },
  '3484': { zh: '机械零部件加工', en: 'machine parts' },
  '3731': { zh: '金属船舶制造', en: 'metal shipbuilding' },
  '3734': { zh: '船用配套设备制造', en: 'marine equipment' },
  '3812': { zh: '电动机制造', en: 'electric motors' },
  '4342': { zh: '船舶修理', en: 'ship repair' },
  '5124': { zh: '肉、禽、蛋、奶及水产品批发', en: 'wholesale of meat, eggs, milk and seafood' },
  '5162': { zh: '石油及制品批发', en: 'wholesale of petroleum products' },
  '5174': { zh: '五金产品批发', en: 'wholesale of hardware' },
  '5181': { zh: '贸易代理', en: 'trade agents' },
  '5521': { zh: '远洋货物运输', en: 'ocean freight' },
  '5522': { zh: '沿海货物运输', en: 'coastal freight' },
  '5532': { zh: '货运港口', en: 'cargo ports' },
  '5821': { zh: '货物运输代理', en: 'freight forwarding' },
  '5930': { zh: '低温仓储', en: 'cold storage' },
}
