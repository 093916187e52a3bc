import {
  Archive,
  BadgeCheck,
  Clock3,
  Eye,
  Hand,
  OctagonX,
  PencilLine,
  Send,
  Sparkle,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Status } from '../../shared/model/status.ts'
import { Badge } from './Badge.tsx'
import type { Meaning } from './meaning.ts'

interface Look {
  readonly word: string
  readonly glyph: LucideIcon
  readonly meaning: Meaning
}

const looks: Readonly<Record<Status | 'held' | 'killed', Look>> = {
  new: { word: 'New', glyph: Sparkle, meaning: 'active' },
  editing: { word: 'Editing', glyph: PencilLine, meaning: 'neutral' },
  review: { word: 'Review', glyph: Eye, meaning: 'proposed' },
  waiting: { word: 'Waiting', glyph: Clock3, meaning: 'stale' },
  'signed-off': { word: 'Signed off', glyph: BadgeCheck, meaning: 'confirmed' },
  sent: { word: 'Sent', glyph: Send, meaning: 'confirmed' },
  'not-used': { word: 'Not used', glyph: Archive, meaning: 'neutral' },
  held: { word: 'Held', glyph: Hand, meaning: 'blocking' },
  killed: { word: 'Killed', glyph: OctagonX, meaning: 'blocking' },
}

/** The word of a status as the window says it (DOMAIN §8). */
export function statusWord(status: Status | 'held' | 'killed'): string {
  return looks[status].word
}

/** Where a piece stands; a hold lies over its status. `bare`: without the box, for rows. */
export function StatusBadge(props: {
  readonly status: Status
  readonly held?: 'held' | 'killed' | null
  readonly bare?: boolean
}) {
  const look = looks[props.held ?? props.status]
  return (
    <Badge meaning={look.meaning} glyph={look.glyph} bare={props.bare ?? false}>
      {look.word}
    </Badge>
  )
}
