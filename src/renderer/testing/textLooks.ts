/**
 * What the contrast of each visible text depends on, as one string an element: its own colour and
 * letters, and what lies behind it. Elements with the same look are the same question.
 */
export function textLooks(scope: Document | Element): ReadonlyMap<Element, string> {
  const backdrops = new Map<Element, Backdrop>()
  const looks = new Map<Element, string>()
  for (const element of scope.querySelectorAll('*')) {
    if (!holdsText(element) || !isJudged(element)) continue
    const { color, fontSize, fontWeight, opacity, textShadow } = getComputedStyle(element)
    // A link is held against the words around it.
    const around = element.parentElement ? getComputedStyle(element.parentElement).color : ''
    looks.set(
      element,
      [
        element.tagName,
        color,
        around,
        fontSize,
        fontWeight,
        opacity,
        textShadow,
        behind(element, backdrops),
      ].join(' '),
    )
  }
  return looks
}

/** Paint of an element and what holds it, down to the first that covers; `floats` where one was taken out of the flow. */
interface Backdrop {
  readonly paint: string
  readonly floats: boolean
}

const controls: ReadonlySet<string> = new Set(['INPUT', 'TEXTAREA', 'SELECT'])

const holdsText = (element: Element): boolean =>
  controls.has(element.tagName) ||
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  )

// As axe has it: what cannot be used may be pale, what is not seen has no contrast.
const isJudged = (element: Element): boolean =>
  element.tagName !== 'OPTION' &&
  element.checkVisibility({ visibilityProperty: true }) &&
  element.closest(':disabled, [aria-disabled="true"]') === null

/** What floats lies over whatever is below it there, not over what holds it. */
function behind(element: Element, known: Map<Element, Backdrop>): string {
  const { paint, floats } = backdropOf(element, known)
  if (!floats) return paint
  const { x, y, width, height } = element.getBoundingClientRect()
  const below = document.elementsFromPoint(x + width / 2, y + height / 2)
  const from = below.indexOf(element)
  return `${paint} over ${below
    .slice(from + 1)
    .map((each) => paintOf(getComputedStyle(each)))
    .join(' ')}`
}

function backdropOf(element: Element, known: Map<Element, Backdrop>): Backdrop {
  const before = known.get(element)
  if (before) return before
  const style = getComputedStyle(element)
  const covers = style.backgroundColor.startsWith('rgb(') && style.opacity === '1'
  const own = paintOf(style)
  const held = covers || !element.parentElement ? nothing : backdropOf(element.parentElement, known)
  const floats = !covers && (held.floats || /absolute|fixed|sticky/u.test(style.position))
  const backdrop = { paint: `${own} ${held.paint}`, floats }
  known.set(element, backdrop)
  return backdrop
}

const nothing: Backdrop = { paint: '', floats: false }

const paintOf = ({ backgroundColor, backgroundImage, opacity, filter }: CSSStyleDeclaration) =>
  [backgroundColor, backgroundImage, opacity, filter]
    .filter((each) => !['rgba(0, 0, 0, 0)', 'none', '1'].includes(each))
    .join(' ')
