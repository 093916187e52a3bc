import {
  headerParameter,
  headerValue,
  headerWords,
  leaves,
  mimePart,
  type MimePart,
  transferBytes,
} from './mimePart.ts'

/** A file enclosed in a message. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
  /** False for what is no article by its own word: pictures, signatures, invitations, cards. */
  readonly mayBeArticle: boolean
}

const noArticle =
  /^(?:image|audio|video|font)\/|^application\/(?:pdf|pgp|pkcs|x-pkcs|ics)|^text\/(?:calendar|vcard|x-vcard)/

/** The message in a file: an envelope line of mailboxes, and space before the headers, are no part of it. */
export function openMessage(bytes: Uint8Array): MimePart {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF)?\s+/, '')
    .replace(/^From [^\n]*\n/, '')
  return mimePart(source)
}

/** Whether a part is a file of its own and not the message's text. */
export function isAttachment(part: MimePart): boolean {
  return (
    headerValue(part, 'content-disposition') === 'attachment' ||
    !/^(?:text\/(?:plain|html))?$/.test(headerValue(part, 'content-type'))
  )
}

/** M3: the files enclosed in a message, in order; none where its parts are nested too deep. */
export function mailAttachments(bytes: Uint8Array): Attachment[] {
  return (leaves(openMessage(bytes)) ?? []).filter(isAttachment).map((part) => ({
    name: nameOf(part),
    bytes: transferBytes(part),
    mayBeArticle: !noArticle.test(headerValue(part, 'content-type')),
  }))
}

function nameOf(part: MimePart): string {
  const name =
    headerParameter(part, 'content-disposition', 'filename') ??
    headerParameter(part, 'content-type', 'name')
  return name === null ? headerValue(part, 'content-type') || 'a part' : headerWords(name)
}
