import { z } from 'zod'
import {
  NamedSpeaker,
  ReceivedPassage,
  SelectedSpan,
  StatementDecision,
  StatementKind,
  StatementList,
  StatementSummary,
  StatementsDecided,
} from '../model/attribution.ts'
import { ArticleId, AttributionId } from '../model/ids.ts'
import { byId, call } from './call.ts'

/** Who said what: the statements of a piece and what people decide about them. */
export const statementCalls = {
  'statements.list': call(byId, StatementList),
  /** How far the review is, without the statements themselves. */
  'statements.summary': call(byId, StatementSummary),
  /** Several at once: never quotes, claims, accusations or denials, and confirmed only where they are sure. */
  'statements.decide': call(
    z.strictObject({
      id: ArticleId,
      statementIds: z.array(AttributionId).min(1).max(2000),
      decision: StatementDecision,
      note: z.string().trim().max(4000).optional(),
    }),
    StatementsDecided,
  ),
  /** A statement the desk did not find, from what a person selected; it counts as decided by that person. */
  'statements.add': call(
    z.strictObject({
      id: ArticleId,
      kind: StatementKind,
      spans: z.array(SelectedSpan).min(1).max(50),
      speaker: NamedSpeaker.nullable(),
      note: z.string().trim().max(4000).optional(),
    }),
    StatementsDecided,
  ),
  /** Takes back the last decision that stands. */
  'statements.undo': call(byId, StatementsDecided),
  /** What R puts back where a whole quotation was cut: the received paragraphs around it. */
  'statements.receivedPassage': call(
    z.strictObject({ id: ArticleId, quoteId: z.string().max(20) }),
    ReceivedPassage,
  ),
} as const
