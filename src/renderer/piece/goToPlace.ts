import { TextSelection } from '@tiptap/pm/state'
import { assertNever } from '../../shared/assertNever.ts'
import type { GatePlace } from '../../shared/model/gate.ts'
import type { StepId } from '../../shared/model/ids.ts'
import { setReviewTarget } from '../attribution/reviewTarget.ts'
import { textblocks } from '../editor/anchors.ts'
import { pointAtStep, stepKey } from '../editor/stepPlugin.ts'
import type { InspectorTab, Piece, PieceMode } from './PieceContext.ts'

interface Going {
  readonly screen: HTMLElement | null
  readonly made: Piece
  readonly setOpen: (isOpen: boolean) => void
}

/** Goes to what a check speaks of, and puts the focus on the answer. */
export function goToPlace(place: GatePlace, going: Going): void {
  const { made } = going
  switch (place.kind) {
    case 'headline':
      // In review the headline is locked with the text.
      return focusSoon(
        going,
        made.mode === 'review' ? 'edit' : null,
        null,
        '[data-field="headline"]',
      )
    case 'dates':
      return focusSoon(going, null, null, '[data-field="dates"]')
    case 'origin':
      return focusSoon(going, 'edit', 'republication', originField(place.ref))
    case 'licence':
      return focusSoon(going, 'edit', 'republication', '[data-field="licence"]')
    case 'credit':
      return focusSoon(going, 'edit', 'republication', '[data-field="credit"]')
    case 'media':
      return focusSoon(going, 'edit', 'republication', '[data-field="media"]')
    case 'step':
      if (place.ref !== null) showStep(made, place.ref as StepId)
      return focusSoon(
        going,
        'edit',
        'parts',
        place.ref === null ? '[data-field="steps"]' : `[data-key="${CSS.escape(place.ref)}"]`,
      )
    case 'attribution':
      setReviewTarget(place.ref)
      return focusSoon(going, 'review', null, '[data-field="queue"]')
    case 'sign-off':
      return focusSoon(going, 'rights', null, '[data-field="sign-off"]')
    case 'status':
      return focusSoon(going, null, null, '[data-field="status"]')
    case 'text':
      return showText(made, place.ref)
    default:
      return assertNever(place.kind)
  }
}

function originField(ref: string | null): string {
  if (ref === 'address') return '[data-field="address"] input'
  return ref === 'publisher' ? '[data-field="publisher"] input' : '[data-field="origin"]'
}

function focusSoon(
  { screen, made, setOpen }: Going,
  mode: PieceMode | null,
  tab: InspectorTab | null,
  selector: string,
): void {
  if (mode && made.mode !== mode) made.setMode(mode)
  if (mode) setOpen(true)
  if (tab) made.setTab(tab)
  let tries = 0
  // The pane it stands in may have to be painted first.
  const look = (): void => {
    const found = screen?.querySelector<HTMLElement>(selector)
    if (!found) return void (tries++ < 20 && requestAnimationFrame(look))
    found.scrollIntoView({ block: 'nearest' })
    found.focus()
    // The browser begins before the first letter; somebody who goes to a headline goes on after the last.
    if (found instanceof HTMLTextAreaElement)
      found.setSelectionRange(found.value.length, found.value.length)
  }
  requestAnimationFrame(look)
}

/** Shows a clean-up step in the text, without taking the focus there. */
export function showStep(piece: Pick<Piece, 'editor'>, id: StepId): void {
  const { view } = piece.editor
  pointAtStep(view, id)
  const step = stepKey.getState(view.state)?.steps.find((each) => each.id === id)
  if (step?.span) reveal(view.domAtPos(step.span.from).node)
}

/** Scrolls so that a place in the text stands in the middle, unless it can be seen already. */
export function reveal(node: Node): void {
  const element = node instanceof Element ? node : node.parentElement
  const scroller = element?.closest('[data-scroller]')
  if (!element || !scroller) return
  const box = element.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  if (box.top < frame.top + 24 || box.bottom > frame.bottom - 24)
    element.scrollIntoView({ block: 'center' })
}

function showText(piece: Piece, blockId: string | null): void {
  const { view } = piece.editor
  const block = blockId === null ? undefined : textblocks(view.state.doc).get(blockId)
  const at = block?.start ?? 1
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))))
  reveal(view.domAtPos(at).node)
  view.focus()
}
