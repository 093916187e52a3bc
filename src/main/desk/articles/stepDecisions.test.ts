import { describe, expect, test } from 'vitest'
import { bodyText } from '../../../shared/model/document.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'

// "Two spaces" applied, two glued dashes proposed, in one paragraph.
const text = 'A  region– at the border, and them– further on.'
const steps = [
  { rule: 'C9', range: [1, 3], before: '  ', after: ' ', state: 'applied' },
  { rule: 'C7', range: [9, 10], before: '–', after: ' –', state: 'proposed' },
  { rule: 'C7', range: [34, 35], before: '–', after: ' –', state: 'proposed' },
] as const
const piece = () => pieceOf([text], { steps: steps.map((step) => ({ ...step })) })

describe('cleaning steps', () => {
  test('every step of a body part has its place in the cleaned block', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const anchors = view(desk, id).steps.map((step) => step.anchor)
    expect(anchors.map((anchor) => [anchor?.start, anchor?.end, anchor?.exact])).toEqual([
      [1, 2, ' '],
      [8, 9, '–'],
      [33, 34, '–'],
    ])
  })

  test('accepting writes the words into the text, rejecting an accepted one takes them out', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const [, first, second] = view(desk, id).steps
    const stepIds = [first!.id, second!.id]
    desk.call('steps.decide', { articleId: id, stepIds, state: 'applied' })
    expect(bodyText(view(desk, id).article.document)).toBe(
      'A region – at the border, and them – further on.',
    )
    expect(view(desk, id).steps[2]).toMatchObject({
      state: 'applied',
      by: 'Ada',
      anchor: { start: 34, exact: ' –' },
    })
    desk.call('steps.decide', { articleId: id, stepIds: [first!.id], state: 'rejected' })
    expect(bodyText(view(desk, id).article.document)).toBe(
      'A region– at the border, and them – further on.',
    )
    expect(view(desk, id).steps[2]?.anchor).toMatchObject({ start: 33, exact: ' –' })
    expect(view(desk, id).steps[1]?.intakeState).toBe('proposed')
  })

  test('an applied step can be taken back: the received wording returns', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const [space] = view(desk, id).steps
    desk.call('steps.decide', { articleId: id, stepIds: [space!.id], state: 'rejected' })
    expect(bodyText(view(desk, id).article.document)).toBe(text)
  })

  test('a step whose words were edited away is refused in words and nothing changes', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const { article, steps } = view(desk, id)
    desk.call('articles.save', {
      id,
      baseRevision: 0,
      document: withText(article.document, 0, 'Rewritten.'),
      steps: [],
    })
    const decide = () =>
      desk.call('steps.decide', { articleId: id, stepIds: [steps[1]!.id], state: 'applied' })
    expect(faultOf(decide)?.code).toBe('conflict')
    expect(bodyText(view(desk, id).article.document)).toBe('Rewritten.')
  })

  test('its place is found again when the words come back', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const { article } = view(desk, id)
    const gone = {
      id,
      baseRevision: 0,
      document: withText(article.document, 0, 'Gone.'),
      steps: [],
    }
    desk.call('articles.save', gone)
    desk.call('articles.save', { id, baseRevision: 1, document: article.document, steps: [] })
    expect(view(desk, id).steps[1]?.anchor).toMatchObject({ start: 8, exact: '–' })
  })

  test('words typed before a step move its place', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const { article } = view(desk, id)
    const edited = withText(article.document, 0, `Yesterday: ${bodyText(article.document)}`)
    desk.call('articles.save', { id, baseRevision: 0, document: edited, steps: [] })
    expect(view(desk, id).steps[1]?.anchor).toMatchObject({ start: 19, exact: '–' })
  })

  test('a save that carries a decision records it with its name', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    const { article, steps } = view(desk, id)
    const document = withText(
      article.document,
      0,
      'A region – at the border, and them– further on.',
    )
    desk.call('articles.save', {
      id,
      baseRevision: 0,
      document,
      steps: [{ id: steps[1]!.id, state: 'applied' }],
    })
    expect(view(desk, id).steps[1]).toMatchObject({
      state: 'applied',
      by: 'Ada',
      anchor: { exact: ' –', start: 8 },
    })
    expect(desk.call('articles.events', { id }).map((one) => one.kind)).toEqual([
      'text-edited',
      'step-decided',
      'imported',
    ])
  })

  test('nothing is decided without a name', async () => {
    const desk = await newDesk('')
    const id = importOne(desk, piece())
    const stepIds = [view(desk, id).steps[1]!.id]
    const decide = () => desk.call('steps.decide', { articleId: id, stepIds, state: 'applied' })
    expect(faultOf(decide)?.code).toBe('name-missing')
  })
})

describe('versions', () => {
  test('restoring an older version keeps the later one, and steps follow the text', async () => {
    const desk = await newDesk()
    const id = importOne(desk, piece())
    desk.call('steps.decide', {
      articleId: id,
      stepIds: [view(desk, id).steps[1]!.id],
      state: 'applied',
    })
    const edited = bodyText(view(desk, id).article.document)
    const [first] = desk.call('articles.versions', { id })
    desk.call('articles.restoreVersion', { id, versionId: first!.id })
    expect(bodyText(view(desk, id).article.document)).toBe(
      'A region– at the border, and them– further on.',
    )
    expect(view(desk, id).steps[1]?.state).toBe('proposed')
    const [kept] = desk.call('articles.versions', { id })
    expect(kept?.reason).toBe('restore')
    expect(bodyText(desk.call('articles.version', { id, versionId: kept!.id }).document)).toBe(
      edited,
    )
    desk.call('articles.restoreVersion', { id, versionId: kept!.id })
    expect(bodyText(view(desk, id).article.document)).toBe(edited)
    expect(view(desk, id).steps[1]?.state).toBe('applied')
  })
})
