import type { PartRole } from '../../../shared/model/part.ts'
import { blockOfPicture, matchPictures, type PieceWithPictures } from './matchPictures.ts'

/** A part of the original, as far as a person may have made a picture of it. */
interface PartAsPicture {
  readonly role: PartRole
  readonly receivedRole: PartRole
  readonly blockId: string | null
}

/** Numbers of the pictures that had a place in the text, when they came or by hand, and have none now. */
export function picturesTakenOut(
  came: PieceWithPictures | null,
  now: PieceWithPictures,
  parts: readonly PartAsPicture[],
): number[] {
  const standing = blockOfPicture(now.document)
  if (now.fields.media.every((_, index) => standing.has(index))) return []
  const placed = came === null ? null : blockOfPicture(came.document)
  const from = came === null ? [] : matchPictures(came, now)
  const blocks = new Set(standing.values())
  // Where the state that came is lost (a library saved from damage), the parts of the original tell.
  const hasLostNote = parts.some(
    ({ role, receivedRole, blockId }) =>
      isPicture(role) &&
      (came === null || !isPicture(receivedRole)) &&
      blockId !== null &&
      !blocks.has(blockId),
  )
  return now.fields.media.flatMap((_, index) => {
    if (standing.has(index)) return []
    const own = from[index] ?? -1
    return (own < 0 ? hasLostNote : placed?.has(own)) ? [index] : []
  })
}

function isPicture(role: PartRole): boolean {
  return role === 'caption' || role === 'image-note'
}
