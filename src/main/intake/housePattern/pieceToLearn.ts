import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import type { PartRole } from '../../../shared/model/part.ts'

/** A piece as learning sees it: its blocks as received, with the roles intake gave them. */
export interface PieceToLearn {
  readonly blocks: readonly {
    readonly text: string
    readonly role: PartRole
    /** A house pattern gave the role: it must not confirm itself. */
    readonly byHouse?: boolean
  }[]
  readonly headline?: string | null
  readonly credits: readonly string[]
  readonly bylines: readonly {
    readonly name: string
    readonly affiliation: string | null
  }[]
  /** Pieces the desk knows to be one story carry the same; null: found by U6. */
  readonly story: string | null
}

/** A parsed piece as learning sees it: what was received, never what anybody removed. */
export function pieceToLearn(piece: ParsedPiece): PieceToLearn {
  return {
    blocks: piece.parts
      .filter((part) => part.role !== 'separator')
      .map((part) => ({ text: piece.text.slice(...part.range), role: part.role })),
    headline: piece.article.headline,
    credits: piece.article.media.flatMap(({ credit }) => credit ?? []),
    bylines: piece.article.bylines,
    story: null,
  }
}

/** The outlet whose page a piece was taken from: the last that published it; null where nothing says so. */
export function outletOf({ article }: ParsedPiece): string | null {
  return (
    article.republisher ??
    article.siteName ??
    article.firstPublisher ??
    hostOf(article.canonicalUrl)
  )
}

function hostOf(url: string | null): string | null {
  try {
    return url === null ? null : new URL(url).hostname.replace(/^www\./u, '')
  } catch {
    return null
  }
}
