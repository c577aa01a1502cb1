import type { Text } from '#shared/kernel/text'

/** What stands under every report. */
export const disclaimers: readonly Text[] = [
  {
    zh: '本报告按企业的授权范围汇总各部门提供和企业自述的信息，只反映出具之时的情况；平台不改动数据，也不作评价或担保。',
    en: 'This report gathers, within what the company consented to, what departments deliver and what the company states. It shows the time of its issue only; the platform changes no data, judges nothing and guarantees nothing.',
  },
  {
    zh: '只供所列读者用于所列用途，不得转给他人或另作他用。',
    en: 'It is for the named reader and purpose only; it must not be passed on or put to another use.',
  },
  {
    zh: '授权范围和数据期间以外的信息没有列入；没有列出不等于没有。',
    en: 'What lies outside the consent or the span of data is left out; what is not listed may still exist.',
  },
  {
    zh: '标明“自述”的信息由企业自己填写，未经核实。',
    en: 'What is marked as declared was stated by the company itself and has not been verified.',
  },
  {
    zh: '企业认为内容有误的，可以向提供信息的部门提出异议。',
    en: 'A company that finds an error may object to the department that provided the record.',
  },
]
