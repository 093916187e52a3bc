import type { Reader } from '../reading.ts'
import { htmlReader } from './html.ts'
import { openMessage } from './mail/attachments.ts'
import { headerValue, leafText, leaves } from './mail/mimePart.ts'

/** Reads a web page that a browser saved into one file (MHTML): its first page; what it encloses is left (M5). */
export const savedPageReader: Reader = ({ bytes }) => {
  const parts = leaves(openMessage(bytes))
  const page = parts?.find((part) => headerValue(part, 'content-type') === 'text/html')
  if (page === undefined)
    return {
      ok: false,
      refusal: {
        code: 'no-text',
        message:
          'The saved page holds no HTML. Save it again as “complete page”, or paste its text.',
      },
    }
  return htmlReader({ text: leafText(page) })
}
