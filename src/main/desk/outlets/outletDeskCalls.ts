import { judgeLine, trustPattern } from './judgeLine.ts'
import { mergeOutlets, undoMerge } from './mergeOutlets.ts'
import { outletDetail } from './outletDetail.ts'
import { exportOutlets, importOutlets } from './outletFiles.ts'
import { answerOutlet, outletQuestions } from './outletQuestions.ts'
import { outletSummaries } from './outletSummaries.ts'
import { judgePart, outletOfPiece } from './judgePart.ts'
import { listReopened, settleReopened } from './reopened.ts'

/** What the library answers of `outletCalls`. */
export const outletDeskCalls = {
  'outlets.summaries': { role: 'reader', run: outletSummaries },
  'outlets.detail': { role: 'reader', steps: outletDetail },
  'outlets.judgeLine': { role: 'writer', run: judgeLine },
  'outlets.ofPiece': { role: 'reader', run: outletOfPiece },
  'outlets.judgePart': { role: 'writer', run: judgePart },
  'outlets.trustPattern': { role: 'writer', run: trustPattern },
  'outlets.merge': { role: 'writer', run: mergeOutlets },
  'outlets.undoMerge': { role: 'writer', run: undoMerge },
  'outlets.questions': { role: 'reader', run: outletQuestions },
  'outlets.answer': { role: 'writer', run: answerOutlet },
  'outlets.reopened': { role: 'reader', run: listReopened },
  'outlets.settleReopened': { role: 'writer', run: settleReopened },
  'outlets.exportJson': { role: 'reader', run: exportOutlets },
  'outlets.importText': { role: 'writer', run: importOutlets },
} as const
