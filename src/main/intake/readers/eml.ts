import type { ReadBlock, Reader, Reading } from '../reading.ts'
import { emptyWire } from './wire/wireReading.ts'
import { isAttachment, openMessage } from './mail/attachments.ts'
import { mailMatter, unquoted } from './mail/mailMatter.ts'
import { headerValue, headerWords, leafText, leaves, type MimePart } from './mail/mimePart.ts'
import { readFragment } from './markup/fragment.ts'
import { layOut, type NewBlock } from './markup/layOut.ts'
import { blocksOfText } from './plainText/blocks.ts'

/** Reads a saved e-mail message: its own text (rules M1–M4); its attachments are mailAttachments'. */
export const emlReader: Reader = ({ bytes }) => {
  const message = openMessage(bytes)
  const parts = leaves(message)
  if (parts === null)
    return {
      ok: false,
      refusal: {
        code: 'too-deep',
        message:
          'The parts of this message are nested more than 20 deep. Open it in the mail programme and paste its text.',
      },
    }
  const attached = parts.filter(isAttachment)
  const texts = parts.filter((part) => !attached.includes(part))
  const html = texts.find((part) => headerValue(part, 'content-type') === 'text/html')
  const plain = texts.find((part) => /^(?:text\/plain)?$/.test(headerValue(part, 'content-type')))
  const body = bodyOf(html, plain)
  if (!body.ok) return body
  if (body.blocks.length === 0)
    return {
      ok: false,
      refusal: {
        code: 'no-text',
        message:
          'This message has no text of its own. What was forwarded in it is not opened: save that message, or its attachments, and import them.',
      },
    }
  const subject = headerWords(message.headers.get('subject') ?? '').replace(
    /^(?:(?:fwd?|re|wg|aw|tr|rv|i)\s*:\s*)+/i,
    '',
  )
  const id = message.headers.get('message-id') ?? null
  return {
    ok: true,
    readings: [
      {
        format: 'message/rfc822',
        text: body.text,
        blocks: body.blocks,
        hints: {
          ...(subject === '' ? {} : { headline: { value: subject, rule: 'M2', certainty: 0.4 } }),
          media: body.media,
          wire: { ...emptyWire, id },
        },
        warnings:
          attached.length === 0
            ? []
            : [
                {
                  code: 'attachments',
                  message: `The message has ${attached.length} attachments, which were not read.`,
                },
              ],
      },
    ],
  }
}

type Body =
  | ({ readonly ok: true; readonly text: string; readonly blocks: readonly ReadBlock[] } & {
      readonly media: NonNullable<Reading['hints']['media']>
    })
  | Extract<ReturnType<typeof readFragment>, { ok: false }>

/** M6: one first-level heading is the headline, what stands right below it as a heading the standfirst; how to see the letter elsewhere is none of it. */
function mailPart(block: NewBlock, index: number, all: readonly NewBlock[]): NewBlock {
  const { level, ...rest } = block
  if (
    block.text.length < 90 &&
    /^(?:(?:view|read|open|see)\b.{1,40}\b(?:web|browser|online)\b|(?:trouble|problems) (?:viewing|reading)|im browser (?:ansehen|öffnen)|voir (?:cet|dans).{0,40}navigateur|ver en (?:el |tu )?navegador)/i.test(
      block.text,
    )
  )
    return {
      ...rest,
      role: 'boilerplate',
      rule: 'M6',
      certainty: 0.95,
      reason: 'newsletter',
      evidence: 'Says how to see the letter elsewhere',
    }
  const first = all.findIndex((one) => one.level === 1)
  if (first < 0 || all.filter((one) => one.level === 1).length !== 1) return block
  if (index === first)
    return { ...rest, role: 'headline', rule: 'M6', evidence: 'The only first-level heading' }
  if (index === first + 1 && level !== undefined && level > 1)
    return { ...rest, role: 'standfirst', rule: 'M6', evidence: 'A heading below the headline' }
  return block
}

/** M7, M8: what is about the message and not of the piece. */
function aboutMail(
  reason: string,
): Pick<ReadBlock, 'role' | 'rule' | 'certainty' | 'reason' | 'evidence'> {
  return {
    role: 'boilerplate',
    rule: 'M8',
    certainty: 0.9,
    reason,
    evidence: 'Speaks of the message and not of its story',
  }
}

/** M1: the richest alternative that holds anything. */
function bodyOf(html: MimePart | undefined, plain: MimePart | undefined): Body {
  if (html !== undefined) {
    const found = readFragment(leafText(html), { rule: 'M1', paragraphs: 'weighed' })
    if (!found.ok) return found
    const parts = found.blocks.map(mailPart)
    const matter = mailMatter(parts.map((one) => one.text))
    const laid = layOut(
      parts.map((one, index) => {
        const reason = matter[index] ?? null
        if (reason === null) return one
        const { level: _, ...rest } = one
        return { ...rest, ...aboutMail(reason) }
      }),
    )
    if (laid.blocks.length > 0) return { ok: true, ...laid, media: found.media }
  }
  const sent = plain === undefined ? '' : leafText(plain)
  const bare = unquoted(sent)
  const text = bare?.text ?? sent
  const ranges = blocksOfText(text)
  const matter = mailMatter(ranges.map((range) => text.slice(...range)))
  const blocks = ranges.map((range, index): ReadBlock => {
    const reason = matter[index] ?? (bare !== null && range[0] < bare.own ? 'cover-note' : null)
    return reason === null
      ? { range, role: null, certainty: 0, rule: 'M1' }
      : { range, ...aboutMail(reason) }
  })
  return { ok: true, text, blocks, media: [] }
}
