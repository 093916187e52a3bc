import { answerQuestion } from '../answer/answerQuestion.ts'
import { listExports } from './listExports.ts'
import { readHouseTemplate, saveHouseTemplate } from './houseTemplate.ts'
import { copyPiece } from './copyPiece.ts'
import { previewExport, wordpressFields } from './previewExport.ts'
import { setPublishedUrl } from './publishedUrl.ts'
import { verifyExports } from './verifyExports.ts'
import { writeExports } from './writeExports.ts'

/** The calls about what leaves the desk; calls.ts holds them against the contract. */
export const exportCalls = {
  'exports.write': { role: 'writer', steps: writeExports },
  'exports.list': { role: 'reader', run: listExports },
  'exports.setPublishedUrl': { role: 'writer', run: setPublishedUrl },
  'exports.verify': { role: 'reader', steps: verifyExports },
  'exports.preview': { role: 'reader', run: previewExport },
  'exports.wordpress': { role: 'reader', run: wordpressFields },
  'exports.takeCopy': { role: 'writer', run: copyPiece },
  'exports.answer': { role: 'reader', run: answerQuestion },
  'exports.template': { role: 'reader', run: readHouseTemplate },
  'exports.saveTemplate': { role: 'writer', run: saveHouseTemplate },
} as const
