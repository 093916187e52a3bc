import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { askedByHand } from './askedByHand.ts'
import { clockRight } from './clockRight.ts'
import { sameLicencePassedOn } from './sameLicencePassedOn.ts'
import { taglinesKept } from './taglinesKept.ts'
import { translationAllowed } from './translationAllowed.ts'
import { bylineAsAsked } from './bylineAsAsked.ts'
import { changeNoteThere } from './changeNoteThere.ts'
import { channelAllowed } from './channelAllowed.ts'
import { chargesConfirmed } from './chargesConfirmed.ts'
import { cleanUpDecided } from './cleanUpDecided.ts'
import { commercialUseAllowed } from './commercialUseAllowed.ts'
import { creditLineThere } from './creditLineThere.ts'
import { editsAsAllowed } from './editsAsAllowed.ts'
import { embargoOver } from './embargoOver.ts'
import { extractAsAllowed } from './extractAsAllowed.ts'
import { headlineAsAllowed } from './headlineAsAllowed.ts'
import { headlineThere } from './headlineThere.ts'
import { licenceNotExpired } from './licenceNotExpired.ts'
import { licenceOnFile } from './licenceOnFile.ts'
import { linkBackPossible } from './linkBackPossible.ts'
import { linksKept } from './linksKept.ts'
import { minimumDelayOver } from './minimumDelayOver.ts'
import { notHeldOrKilled } from './notHeldOrKilled.ts'
import { nothingStale } from './nothingStale.ts'
import { notifyKnown } from './notifyKnown.ts'
import { onwardSupplyAllowed } from './onwardSupplyAllowed.ts'
import { outputWritable } from './outputWritable.ts'
import { picturesCleared } from './picturesCleared.ts'
import { pixelCarried } from './pixelCarried.ts'
import { quoteMarksBalanced } from './quoteMarksBalanced.ts'
import { quotesAsReceived } from './quotesAsReceived.ts'
import { quotesChecked } from './quotesChecked.ts'
import { quotesComplete } from './quotesComplete.ts'
import { quotesHaveSpeakers } from './quotesHaveSpeakers.ts'
import { signedOff } from './signedOff.ts'
import { unnamedHaveNotes } from './unnamedHaveNotes.ts'

/** What must be true before a person signs: B1–B9. */
export const signingConditions: readonly ((facts: ExaminedFacts) => GateCheck)[] = [
  quotesChecked,
  quotesAsReceived,
  quotesHaveSpeakers,
  chargesConfirmed,
  unnamedHaveNotes,
  quoteMarksBalanced,
  nothingStale,
  headlineThere,
  cleanUpDecided,
]

/** What must be true besides before a file leaves: R1–R27. */
export const exportConditions: readonly ((facts: ExaminedFacts) => GateCheck)[] = [
  notHeldOrKilled,
  signedOff,
  licenceOnFile,
  licenceNotExpired,
  channelAllowed,
  embargoOver,
  minimumDelayOver,
  headlineAsAllowed,
  creditLineThere,
  editsAsAllowed,
  extractAsAllowed,
  quotesComplete,
  linkBackPossible,
  pixelCarried,
  picturesCleared,
  changeNoteThere,
  notifyKnown,
  bylineAsAsked,
  commercialUseAllowed,
  onwardSupplyAllowed,
  linksKept,
  outputWritable,
  translationAllowed,
  taglinesKept,
  sameLicencePassedOn,
  askedByHand,
  clockRight,
]
