import type {
  AttributionKind,
  AttributionTier,
  SpeakerType,
} from '../../shared/engine/attribution/record.ts'
import type { QuoteVerdict } from '../../shared/engine/quoteIntegrity/compareQuote.ts'
import type { ArticleFields } from '../../shared/model/article.ts'
import type { ArticleDocument } from '../../shared/model/document.ts'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { Channel, LicenceProfile } from '../../shared/model/licence.ts'
import type { PartRole } from '../../shared/model/part.ts'
import type { Recipient } from '../../shared/model/recipient.ts'
import type { SignOff } from '../../shared/model/signOff.ts'
import type { Hold, Status } from '../../shared/model/status.ts'
import type { PictureWords } from './edits/asideEdits.ts'
import type { PieceEdits } from './edits/editReport.ts'
import type { TextLink } from './linksIn.ts'

/** What the gate needs to know of one statement of the piece (DOMAIN §4 "Record"). */
export interface GateStatement {
  readonly id: string
  readonly kind: AttributionKind
  readonly tier: AttributionTier
  /** The engine's rule; `L1` stands for all quotations of a language without lexicon. */
  readonly rule?: string
  readonly state:
    | 'proposed'
    | 'confirmed'
    | 'corrected'
    | 'rejected'
    | 'queried'
    | 'waived'
    | 'stale'
    | 'broken'
  /** The first words of what was said, for the reason shown. */
  readonly text: string
  readonly speaker: {
    readonly name: string
    readonly type: SpeakerType
  } | null
  /** How the quoted words stand against the received text; null for indirect speech. */
  readonly integrity: QuoteVerdict | null
  readonly note: string | null
}

/** Quoted words that nobody is said to say, as they stand to the received ones. */
export interface LooseGateQuote {
  readonly text: string
  readonly blockId: string
  readonly integrity: QuoteVerdict
}

/** A clean-up proposal nobody has decided, with the words it stands in before and after. */
export interface PendingStep {
  readonly id: string
  readonly rule: string
  readonly role: PartRole
  /** The number of the picture under which it stands. */
  readonly picture?: number
  readonly wordsBefore: string
  readonly wordsAfter: string
}

/** A check passed over by a named person with a reason; kept in the register, never in a file. */
export interface Override {
  readonly check: string
  readonly by: string
  readonly reason: string
  /** Given at sign-off: what the check stopped at then (rights/overrideGrounds.ts). */
  readonly grounds?: readonly string[] | undefined
}

/** Everything the gate judges, as plain values gathered by desk/gateCheck.ts. */
export interface GateFacts {
  /** ISO 8601 instant. */
  readonly now: string
  /** The desk's IANA time zone, in which days begin and end. */
  readonly timeZone: string
  /**
   * ISO 8601 instant of the latest entry the library has seen. Where `now` lies before it, the clock was
   * set back: what has ended by either counts as ended, what runs by either counts as running.
   */
  readonly latestSeen?: string | null
  /** What the desk calls itself, for credit lines that name it. */
  readonly deskName?: string
  /** Checks before a signature that only warn at this desk. */
  readonly relaxed?: readonly string[]
  readonly status: Status
  readonly hold: Hold | null
  readonly signOff: SignOff | null
  /** Checks passed over by name when the piece was signed. */
  readonly signOffOverrides: readonly Override[]
  readonly fields: ArticleFields
  readonly document: ArticleDocument
  /** The baseline of quotes and edits: the original with accepted repairs, other parts set aside. */
  readonly received: {
    readonly headline: string | null
    readonly blocks: readonly string[]
    readonly standfirst?: string | null
    /** Footnotes that came with it, set aside or not. */
    readonly notes?: readonly string[]
    /** What stood under each picture of `fields.media` when it came; null for one that is the desk's own. */
    readonly pictures?: readonly (PictureWords | null)[]
    /** The language it came in; another one now means it was translated. */
    readonly language?: string | null
    /** Links of the body. */
    readonly links?: readonly TextLink[]
    /** Closing lines about the author that were set aside. */
    readonly taglines?: readonly string[]
  }
  /** Numbers of pictures that had a place in the text and have none now. */
  readonly picturesTakenOut?: readonly number[]
  readonly pendingSteps: readonly PendingStep[]
  /** Null while nobody has looked for statements in this piece. */
  readonly statements: readonly GateStatement[] | null
  /** Quotations without a speaker that are no statements. */
  readonly looseQuotes?: readonly LooseGateQuote[]
  /** Words of received quotations that are no longer in the text. */
  readonly missingQuotes?: readonly string[]
  readonly licence: LicenceProfile | null
  readonly licenceFrom: 'piece' | 'outlet' | null
  /** Of the rights holder, where a person trusts its house pattern; a licence's own wording goes before. */
  readonly houseForms?: HouseForms
  /** The first publisher's name, as the rights holder. */
  readonly rightsHolder: string | null
  readonly recipient: Recipient | null
  /** Null while nobody has said where the piece goes. */
  readonly channel: Channel | null
  readonly format: ExportFormat | null
  /** What a wire said of its end, as intake read it: a day, a time with or without offset, words; null where it said nothing. */
  readonly senderExpires?: string | null
  /** ISO 8601 instant of the first file that ever left; null before that. */
  readonly firstExportAt: string | null
}

/** How an outlet words by-line and credit in its own pieces, as templates, commonest first. */
export interface HouseForms {
  readonly bylines: readonly string[]
  readonly credits: readonly string[]
}

/** The facts with what the gate worked out from them once, for all conditions. */
export interface ExaminedFacts extends GateFacts {
  readonly edits: PieceEdits
  /** The credit line as it would be printed, and the facts it asks for and lacks. */
  readonly credit: {
    readonly text: string
    readonly missing: readonly string[]
    readonly written: boolean
  }
}
