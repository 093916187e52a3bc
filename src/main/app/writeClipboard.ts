import * as electron from 'electron'

/** What goes onto the clipboard: always text, HTML beside it where it is rich. */
interface Content {
  readonly text: string
  readonly html: string | null
}

/** Electron before 40: one synchronous call with an object. */
interface OlderClipboard {
  readonly write: (content: { text: string; html?: string }) => void
}

// The clipboard's interface became the web's between the Electrons this runs on; both are asked for what they have.

/** Puts a text (and its HTML) onto the system's clipboard. */
export async function writeClipboard({ text, html }: Content): Promise<void> {
  const rich = html === null ? {} : { html }
  if ('ClipboardItem' in electron) {
    const item = new electron.ClipboardItem({
      'text/plain': text,
      ...(html === null ? {} : { 'text/html': html }),
    })
    await electron.clipboard.write([item])
    return
  }
  ;(electron as { readonly clipboard: OlderClipboard }).clipboard.write({ text, ...rich })
}
