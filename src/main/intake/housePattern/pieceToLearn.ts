import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import type { PieceToLearn } from './learnPattern.ts'

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
