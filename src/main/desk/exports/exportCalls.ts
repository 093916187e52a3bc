import { listExports } from '../register.ts'
import { readHouseTemplate, saveHouseTemplate } from './houseTemplate.ts'
import { writeExports } from './writeExports.ts'

/** The calls about what leaves the desk; calls.ts holds them against the contract. */
export const exportCalls = {
  'exports.write': { role: 'writer', run: writeExports },
  'exports.list': { role: 'reader', run: listExports },
  'exports.template': { role: 'reader', run: readHouseTemplate },
  'exports.saveTemplate': { role: 'writer', run: saveHouseTemplate },
} as const
