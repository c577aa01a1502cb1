import { bankPerformance } from './bank-performance.contract.ts'
import { officeCase } from './office-case.contract.ts'
import { officeExport } from './office-export.contract.ts'
import { officeFigures } from './office-figures.contract.ts'
import { officeNeed } from './office-need.contract.ts'

export const supervision = { bankPerformance, officeCase, officeExport, officeFigures, officeNeed }
