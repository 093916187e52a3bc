import { safeHref } from './schema/marks.ts'

/*
 * What comes from Word, a mail or a browser is rebuilt from nothing: only elements named here are made
 * anew, only with the attributes named here. The pasted markup is parsed in a document of its own, which
 * runs no script and loads no picture.
 */

const dropped = new Set(
  'script style head title meta link template noscript iframe frame object embed applet svg math canvas img picture video audio source track map area form input button select textarea option label dialog'
    .split(' ')
    .map((name) => name.toUpperCase()),
)
const headings = /^H[1-6]$/u
const blocks = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER NAV ASIDE FIGURE FIGCAPTION PRE ADDRESS DL DT DD CENTER BODY HTML FIELDSET DETAILS SUMMARY'.split(
    ' ',
  ),
)
/** Nesting beyond this is no text anybody wrote; what lies deeper is taken as plain text. */
const deepest = 200

/** Pasted HTML rebuilt with the desk's own nodes and marks only. */
export function cleanPastedHtml(html: string): string {
  // Pictures inside the markup can weigh megabytes; they go before anything is parsed.
  const light = html
    .replaceAll(/\bsrc(?:set)?\s*=\s*(?:"data:[^"]*"|'data:[^']*')/giu, '')
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
  const parsed = new DOMParser().parseFromString(light, 'text/html')
  const out = document.implementation.createHTMLDocument('')
  copyChildren(parsed.body, out.body, out, 0)
  keepSlice(parsed, out)
  return out.body.innerHTML
}

/** The editor's own clipboard says how its slice is open; that note stays on the first element. */
function keepSlice(parsed: Document, out: Document): void {
  const slice = parsed.querySelector('[data-pm-slice]')?.getAttribute('data-pm-slice')
  if (slice && /^\d+ \d+(?: -\d+)? \[/u.test(slice))
    out.body.firstElementChild?.setAttribute('data-pm-slice', slice)
}

function copyChildren(from: Node, to: HTMLElement, out: Document, depth: number): void {
  if (depth > deepest) {
    to.append(from.textContent ?? '')
    return
  }
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.append(cleanText(child.textContent ?? ''))
    else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE)
      copyElement(child as HTMLElement, to, out, depth)
  }
}

// C0 and C1 controls have no place in copy; tab and line ends do.
function cleanText(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/gu, '')
}

function copyElement(element: HTMLElement, to: HTMLElement, out: Document, depth: number): void {
  const name = element.tagName.toUpperCase()
  if (dropped.has(name) || name.includes(':') || isHidden(element)) return
  if (name === 'BR') {
    to.append(out.createElement('br'))
    return
  }
  if (name === 'TABLE') return copyTable(element, to, out)
  const made = ownElement(element, name, out)
  if (!made) {
    const inline = inlineElement(element, name, to, out)
    return copyChildren(element, inline, out, depth + 1)
  }
  to.append(made)
  copyChildren(element, made, out, depth + 1)
}

function isHidden(element: HTMLElement): boolean {
  const style = element.getAttribute('style') ?? ''
  return (
    /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/iu.test(style) ||
    element.hasAttribute('hidden')
  )
}

/** The block of ours that an element becomes, or null where it is inline or only a wrapper. */
function ownElement(element: HTMLElement, name: string, out: Document): HTMLElement | null {
  const kept = ownBlock(element, name, out)
  if (kept) {
    const id = element.getAttribute('data-block-id')
    if (id && /^[\w-]{1,32}$/u.test(id)) kept.setAttribute('data-block-id', id)
    return kept
  }
  if (headings.test(name) || ['BLOCKQUOTE', 'UL', 'OL', 'LI'].includes(name))
    return out.createElement(name.toLowerCase())
  if (!blocks.has(name)) return null
  // A wrapper that holds blocks of its own is only looked through.
  const holdsBlocks = [...element.children].some(
    (child) =>
      blocks.has(child.tagName) ||
      headings.test(child.tagName) ||
      ['BLOCKQUOTE', 'UL', 'OL', 'TABLE'].includes(child.tagName),
  )
  return holdsBlocks ? null : out.createElement('p')
}

function ownBlock(element: HTMLElement, name: string, out: Document): HTMLElement | null {
  if (name === 'P') return out.createElement('p')
  if (element.hasAttribute('data-boilerplate')) return marked(out, 'div', 'data-boilerplate', '')
  if (element.hasAttribute('data-image-note'))
    return marked(out, 'figcaption', 'data-image-note', '')
  if (element.hasAttribute('data-footnote')) return marked(out, 'aside', 'data-footnote', '')
  if (headings.test(name) && element.hasAttribute('data-level'))
    return out.createElement(`h${Number(element.getAttribute('data-level')) || 2}`)
  if (['BLOCKQUOTE', 'UL', 'OL', 'LI'].includes(name)) return out.createElement(name.toLowerCase())
  return null
}

function marked(out: Document, tag: string, attribute: string, value: string): HTMLElement {
  const made = out.createElement(tag)
  made.setAttribute(attribute, value)
  return made
}

/** The innermost inline element to go on in: marks that the styles or tags stand for, outermost first. */
function inlineElement(
  element: HTMLElement,
  name: string,
  to: HTMLElement,
  out: Document,
): HTMLElement {
  let at = to
  const within = (made: HTMLElement): void => {
    at.append(made)
    at = made
  }
  const style = element.getAttribute('style') ?? ''
  const plain = /font-weight\s*:\s*(?:normal|[1-4]00)/iu.test(style)
  if (
    (['B', 'STRONG'].includes(name) && !plain) ||
    /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)
  )
    within(out.createElement('strong'))
  const upright = /font-style\s*:\s*normal/iu.test(style)
  if ((['I', 'EM', 'CITE'].includes(name) && !upright) || /font-style\s*:\s*italic/iu.test(style))
    within(out.createElement('em'))
  const href = safeHref(
    name === 'A' ? element.getAttribute('href') : element.getAttribute('data-href'),
  )
  if (href !== null) within(Object.assign(out.createElement('a'), { href }))
  const entity = element.getAttribute('data-entity')
  if (entity !== null && /^(?:person|organisation|place)$/u.test(entity)) {
    const span = marked(out, 'span', 'data-entity', entity)
    span.setAttribute('data-name', (element.getAttribute('data-name') ?? '').slice(0, 200))
    within(span)
  }
  return at
}

function copyTable(element: HTMLElement, to: HTMLElement, out: Document): void {
  const table = out.createElement('table')
  const rows = [...element.querySelectorAll('tr')].slice(0, 2000)
  const single = rows.every((row) => row.querySelectorAll('td, th').length <= 1)
  // Mail and Word lay pages out in one-column tables: those are paragraphs.
  if (single) {
    for (const row of rows)
      for (const cell of row.querySelectorAll('td, th')) copyChildren(cell, to, out, 1)
    return
  }
  for (const row of rows) {
    const line = out.createElement('tr')
    for (const cell of [...row.querySelectorAll('td, th')].slice(0, 200)) {
      const made = out.createElement('td')
      made.textContent = cleanText(cell.textContent ?? '').trim()
      line.append(made)
    }
    table.append(line)
  }
  to.append(table)
}
