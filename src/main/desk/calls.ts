import type { Method, Output, Saved } from '../../shared/contract.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ImportReport } from '../../shared/model/importReport.ts'
import type { ReadableDb, WritableDb } from '../database/sql.ts'
import { decideLikeness } from './arrivals/decideLikeness.ts'
import { type ReadAgain, replaceFromOriginal } from './arrivals/replaceCall.ts'
import { readingSource, type ReadingSource } from './arrivals/readingSource.ts'
import { setFields } from './articles/articleFields.ts'
import { listArticles } from './articles/articleList.ts'
import { saveArticle } from './articles/articleSave.ts'
import { holdArticle, moveArticle } from './articles/articleStatus.ts'
import { openArticle } from './articles/articleView.ts'
import { type ChangeDecision, chooseChanges } from './changes/chooseChanges.ts'
import type { DeskContext } from './context.ts'
import { listEvents } from './events.ts'
import type { Copied } from './exports/copyPiece.ts'
import { exportCalls } from './exports/exportCalls.ts'
import { checkGate } from './gate/gateCheck.ts'
import { keepImportReport, listImportReports } from './imports/importReports.ts'
import { importPieces, type PieceOutcome, type PieceToImport } from './imports/importPieces.ts'
import { noticeDeskCalls } from './notices/noticeDeskCalls.ts'
import { storyDeskCalls } from './stories/storyDeskCalls.ts'
import { outletDeskCalls } from './outlets/outletDeskCalls.ts'
import type { Parsed } from './host/parsed.ts'
import { setPartRole } from './articles/partRole.ts'
import { listRecipients, saveRecipient } from './exports/recipients.ts'
import { reviewReport } from './reviewReport/reviewReport.ts'
import { commitSamples, samplesInfo } from './samples/sampleLibrary.ts'
import { removeSamples } from './samples/sampleRemoval.ts'
import type { SampleSet } from './samples/sampleSet.ts'
import { changeSettings, readSettings } from './settings.ts'
import { findCalls } from './search/findCalls.ts'
import { signOff } from './signing/signOff.ts'
import { listSources } from './sources/sourceRecord.ts'
import { confirmAside } from './signing/confirmAside.ts'
import { sinceSignOff } from './signing/sinceSignOff.ts'
import { removeSource, saveSource } from './sources/sources.ts'
import { addStatement } from './statements/addStatement.ts'
import { decideStatements } from './statements/decideStatements.ts'
import { receivedPassage } from './statements/receivedPassage.ts'
import { listStatements, summariseStatements } from './statements/statementCalls.ts'
import { undoDecision } from './statements/undoDecision.ts'
import { unreviewedQuotes } from './statements/unreviewed.ts'
import { decideSteps } from './articles/stepDecisions.ts'
import { tagCalls } from './tags/tagCalls.ts'
import { restoreVersion } from './articles/versionRestore.ts'
import { keepPresent, listVersions, readVersion } from './articles/versions.ts'

/** Calls of the desk that no window may make: the app's own doors use them (import, start-up). */
export interface InsideCalls {
  'intake.commit': { input: { readonly pieces: readonly PieceToImport[] }; output: PieceOutcome[] }
  'intake.keepReport': { input: { readonly report: ImportReport }; output: { readonly id: string } }
  'samples.commit': {
    input: { readonly set: SampleSet; readonly pieces: readonly PieceToImport[] }
    output: PieceOutcome[]
  }
  /** What goes onto the clipboard; only app/ may touch that. */
  'exports.takeCopy': { input: Parsed<'exports.copy'>; output: Copied }
  'intake.reports': { input: object; output: (ImportReport & { readonly id: string })[] }
  'changes.choose': { input: ChangeDecision; output: { readonly left: number } }
  'readings.source': { input: { readonly id: ArticleId }; output: ReadingSource }
  'readings.replace': { input: ReadAgain; output: Saved }
}

/** A contract call that needs the library, or an inside one. */
type DeskMethod = Method | keyof InsideCalls
/** Input as the desk functions see it: parsed already. */
export type DeskInput<M extends DeskMethod> = M extends Method
  ? Parsed<M>
  : M extends keyof InsideCalls
    ? InsideCalls[M]['input']
    : never
export type DeskOutput<M extends DeskMethod> = M extends Method
  ? Output<M>
  : M extends keyof InsideCalls
    ? InsideCalls[M]['output']
    : never

/** Which connection a call runs on, and the function that answers it. */
export type DeskCall<M extends DeskMethod> =
  | {
      readonly role: 'reader'
      readonly run: (db: ReadableDb, input: DeskInput<M>, context: DeskContext) => DeskOutput<M>
    }
  | {
      readonly role: 'writer'
      readonly run: (db: WritableDb, input: DeskInput<M>, context: DeskContext) => DeskOutput<M>
    }
  | {
      readonly role: 'reader'
      /** A long call: other calls are answered between two steps. */
      readonly steps: (
        db: ReadableDb,
        input: DeskInput<M>,
        context: DeskContext,
      ) => Generator<undefined, DeskOutput<M>>
    }
  | {
      readonly role: 'writer'
      /** The same; each step stands by itself. */
      readonly steps: (
        db: WritableDb,
        input: DeskInput<M>,
        context: DeskContext,
      ) => Generator<undefined, DeskOutput<M>>
    }

type Calls = { readonly [M in DeskMethod]?: DeskCall<M> }

/** Every call that the library answers. What is missing here is answered by app/ (dialogs, links, intake). */
export const calls = {
  'articles.list': { role: 'reader', run: listArticles },
  ...findCalls,
  ...tagCalls,
  'articles.open': { role: 'reader', run: openArticle },
  'articles.save': { role: 'writer', run: saveArticle },
  'articles.setFields': { role: 'writer', run: setFields },
  'articles.setPartRole': { role: 'writer', run: setPartRole },
  'articles.move': { role: 'writer', run: moveArticle },
  'articles.hold': { role: 'writer', run: holdArticle },
  'articles.signOff': { role: 'writer', run: signOff },
  'articles.events': { role: 'reader', run: listEvents },
  'articles.versions': { role: 'reader', run: listVersions },
  'articles.version': { role: 'reader', run: readVersion },
  'articles.keepVersion': { role: 'writer', run: keepPresent },
  'articles.restoreVersion': { role: 'writer', run: restoreVersion },
  'steps.decide': { role: 'writer', run: decideSteps },
  'statements.list': { role: 'reader', run: listStatements },
  'statements.summary': { role: 'reader', run: summariseStatements },
  'statements.decide': { role: 'writer', run: decideStatements },
  'statements.add': { role: 'writer', run: addStatement },
  'statements.undo': { role: 'writer', run: undoDecision },
  'statements.receivedPassage': { role: 'reader', run: receivedPassage },
  'articles.confirmAside': { role: 'writer', run: confirmAside },
  'articles.sinceSignOff': { role: 'reader', run: sinceSignOff },
  'statements.unreviewed': { role: 'reader', run: unreviewedQuotes },
  'statements.report': { role: 'reader', run: reviewReport },
  'gate.check': { role: 'reader', run: checkGate },
  ...exportCalls,
  'sources.list': { role: 'reader', run: listSources },
  'sources.save': { role: 'writer', run: saveSource },
  'sources.remove': { role: 'writer', run: removeSource },
  ...outletDeskCalls,
  ...storyDeskCalls,
  ...noticeDeskCalls,
  'recipients.list': { role: 'reader', run: listRecipients },
  'recipients.save': { role: 'writer', run: saveRecipient },
  'settings.get': { role: 'reader', run: readSettings },
  'settings.set': { role: 'writer', run: changeSettings },
  'intake.commit': { role: 'writer', run: importPieces },
  'intake.keepReport': { role: 'writer', run: keepImportReport },
  'intake.reports': { role: 'reader', run: listImportReports },
  'likenesses.decide': { role: 'writer', run: decideLikeness },
  'changes.choose': { role: 'writer', run: chooseChanges },
  'readings.source': { role: 'reader', run: readingSource },
  'readings.replace': { role: 'writer', run: replaceFromOriginal },
  'library.samples': { role: 'reader', run: samplesInfo },
  'library.removeSamples': { role: 'writer', run: removeSamples },
  'samples.commit': { role: 'writer', run: commitSamples },
} as const satisfies Calls

/** The calls that have an entry above. */
export type LibraryMethod = keyof typeof calls
