import { serve } from '#functions/platform/serve'
import { supervision } from '#shared/supervision/contract'
import { exportTable } from './export-table.ts'
import { listCases } from './list-cases.ts'
import { listOfficeNeeds } from './list-office-needs.ts'
import { rankBanks } from './rank-banks.ts'
import { rankRefusalReasons } from './rank-refusal-reasons.ts'
import { showCase } from './show-case.ts'
import { showClocks } from './show-clocks.ts'
import { showFunnel } from './show-funnel.ts'
import { defineFigures, showFigures } from './show-office-figures.ts'
import { exportPerformance, showPerformance } from './show-performance.ts'
import { showPortrait } from './show-portrait.ts'
import { unmaskCase } from './unmask-case.ts'

export const supervisionHttp = serve('supervision', supervision, {
  bankPerformance: { show: showPerformance, download: exportPerformance },
  officeCase: { list: listCases, show: showCase, unmask: unmaskCase, showCompany: showPortrait },
  officeExport: { download: exportTable },
  officeNeed: { list: listOfficeNeeds },
  officeFigures: {
    show: showFigures,
    define: defineFigures,
    showFunnel,
    rankBanks,
    rankReasons: rankRefusalReasons,
    showClocks,
  },
})
