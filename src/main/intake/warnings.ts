import type { BodyItem, Decode, PieceWarning } from '../../shared/model/parsedPiece.ts'
import type { Part } from '../../shared/model/part.ts'
import type { Hints } from './reading.ts'
import type { Facts } from './segment/facts/facts.ts'

/** All that warnings are drawn from. */
export interface WarningInput {
  readonly text: string
  readonly parts: readonly Part[]
  readonly facts: Facts
  readonly body: readonly BodyItem[]
  readonly decode: Decode
  readonly hints: Hints
}

/** What a person should know before working on a piece, in an editor's words. */
export function pieceWarnings(input: WarningInput): PieceWarning[] {
  return [...factWarnings(input), ...decodeWarnings(input), ...textWarnings(input)]
}

/** As many other headlines as a person is shown, none as long as a text (UTF-16 units). */
const mostWordings = 3
const longestWording = 300

function factWarnings({ facts, body, hints }: WarningInput): PieceWarning[] {
  const out: PieceWarning[] = []
  if (facts.headline === null)
    out.push(warning('headline-missing', 'There is no headline in this file; none was made up.'))
  const others = (hints.otherHeadlines ?? [])
    .filter((one) => one !== facts.headline && one.length <= longestWording)
    .slice(0, mostWordings)
  if (facts.headline !== null && others.length > 0)
    out.push({
      ...warning(
        'headline-differs',
        `Its source also calls this piece ${others.map((one) => `“${one}”`).join(' and ')}.`,
      ),
      wordings: [facts.headline, ...others],
    })
  if (body.length === 0)
    out.push(warning('body-missing', 'No part of this file looks like body text.'))
  for (const date of Object.values(facts.dates))
    if (date !== null && date.value === null)
      out.push(
        warning(
          'date-ambiguous',
          `“${date.text}” can be read as ${(date.alternatives ?? []).join(' or ')}; a person has to say which.`,
        ),
      )
  return out
}

function decodeWarnings({ decode, text }: WarningInput): PieceWarning[] {
  const out: PieceWarning[] = []
  if (decode.certainty < 0.75)
    out.push(
      warning(
        'encoding-uncertain',
        `The characters were read as ${decode.encoding}, which is not certain. Other readings are shown.`,
      ),
    )
  const replaced = text.indexOf('\uFFFD')
  if (replaced >= 0)
    out.push({
      ...warning(
        'replacement-characters',
        'The file holds characters that were already lost when it was made (�).',
      ),
      range: [replaced, replaced + 1],
    })
  return out
}

function textWarnings({ text, body, parts }: WarningInput): PieceWarning[] {
  const out: PieceWarning[] = []
  const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.exec(text)
  if (bidi !== null)
    out.push({
      ...warning(
        'direction-controls',
        'The text holds invisible characters that turn its direction. They are kept and shown.',
      ),
      range: [bidi.index, bidi.index + 1],
    })
  const residue = parts.find(
    (part) => part.role !== 'separator' && paywall.test(text.slice(...part.range).slice(0, 200)),
  )
  if (residue !== undefined)
    out.push({
      ...warning(
        'perhaps-cut',
        `“${text
          .slice(...residue.range)
          .trim()
          .slice(
            0,
            80,
          )}”: the text may go on for subscribers only. Compare with the whole article.`,
      ),
      range: residue.range,
    })
  const last = body.at(-1)
  const range = last?.part === undefined ? undefined : parts[last.part]?.range
  if (last?.type === 'paragraph' && last.text.length > 60 && !endsWell(last.text))
    out.push({
      ...warning(
        'perhaps-cut',
        'The last paragraph does not end like a sentence: the text may be cut.',
      ),
      ...(range === undefined ? {} : { range }),
    })
  return out
}

// What a page puts where its text breaks off for those who do not pay.
const paywall =
  /^\s*(?:il vous reste .{1,10}% de cet article|la suite est réservée aux abonnés|(?:cet )?article réservé aux abonnés|(?:dieser artikel|dieser text) ist (?:nur )?für abonnent|(?:este )?contenido (?:es )?exclusivo para suscriptores|(?:to continue reading|to read the full (?:story|article)|(?:subscribe|sign in|log in) to (?:continue|keep) reading|this (?:article|story) is for subscribers))/i

function endsWell(text: string): boolean {
  return (
    /[.!?…:。！？؟۔।](?:["'”’»“«)\]」』]|\[\d+\])*$/u.test(text) ||
    (/^[^.]{0,120}\p{L}$/u.test(text) && text.length < 80)
  )
}

function warning(code: string, message: string): PieceWarning {
  return { code, message }
}
