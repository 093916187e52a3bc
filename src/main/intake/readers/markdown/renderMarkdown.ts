import MarkdownIt from 'markdown-it'

// Raw HTML is kept by the parser and made inert by parse5, as in every other reader.
const parser = new MarkdownIt({ html: true, linkify: false, typographer: false })

/** CommonMark (with tables) as HTML; a picture alone in its paragraph, and the caption under it, become a figure (K5). */
export function renderMarkdown(text: string): string {
  const tokens = parser.parse(text, {})
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [open, inline, close, nextOpen, nextInline, nextClose] = tokens.slice(at, at + 6)
    const image = inline?.children?.[0]
    if (open?.type !== 'paragraph_open' || inline?.children?.length !== 1) continue
    if (image?.type !== 'image' || close === undefined) continue
    open.tag = 'figure'
    const alt = image.content.trim()
    close.type = 'html_block'
    if (
      alt !== '' &&
      nextOpen?.type === 'paragraph_open' &&
      nextClose?.type === 'paragraph_close' &&
      nextInline !== undefined &&
      plain(nextInline.content).startsWith(plain(alt))
    ) {
      close.content = ''
      nextOpen.tag = 'figcaption'
      nextClose.type = 'html_block'
      nextClose.content = '</figcaption></figure>'
    } else close.content = `<figcaption>${parser.utils.escapeHtml(alt)}</figcaption></figure>`
  }
  return parser.renderer.render(tokens, parser.options, {})
}

function plain(markdown: string): string {
  return markdown.replace(/\\(?=[^\w\s])/g, '').replace(/\s+/g, ' ')
}
