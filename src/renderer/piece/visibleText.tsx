import { Fragment } from 'react'
import { invisibleSign } from '../editor/invisibles.ts'
import { classes } from '../ui/classes.ts'
import styles from './visibleText.module.css'

/** Text in which spaces without ink are drawn (·, ⍽, ¶); plain spaces only where they are what it is about. */
export function VisibleText(props: { readonly text: string; readonly spaces?: boolean }) {
  const { text, spaces = false } = props
  if (text === '') return <span className={styles.nothing}>nothing</span>
  return (
    <>
      {split(text, spaces).map((piece, index) => (
        // The pieces of one string have no other identity than their place.
        // eslint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {piece.sign === null ? (
            piece.text
          ) : (
            <span className={styles.sign} title={piece.name ?? undefined}>
              <span aria-hidden className={classes(styles.ink, styles[drawnAs(piece.sign)])}>
                {drawnAs(piece.sign) === 'typed' ? piece.sign : null}
              </span>
              <span className={styles.heard}>{` ${piece.name} `}</span>
            </span>
          )}
        </Fragment>
      ))}
    </>
  )
}

// Few fonts have ⍽, and no two draw · at one height: these two are drawn, the others typed.
const drawnAs = (sign: string): 'dot' | 'tray' | 'typed' =>
  sign === '·' ? 'dot' : sign === '⍽' ? 'tray' : 'typed'

interface Piece {
  readonly text: string
  readonly sign: string | null
  readonly name: string | null
}

function split(text: string, spaces: boolean): Piece[] {
  const out: Piece[] = []
  let plain = ''
  for (const character of text) {
    const known = invisibleSign(character)
    if (!known || (character === ' ' && !spaces)) {
      plain += character
      continue
    }
    if (plain !== '') out.push({ text: plain, sign: null, name: null })
    plain = ''
    const sign = character === '\n' ? '¶' : known.sign
    out.push({ text: character, sign, name: known.name })
  }
  if (plain !== '') out.push({ text: plain, sign: null, name: null })
  return out
}

/** True where two texts differ only in what has no ink, so that even plain spaces have to be drawn. */
export function differInSpacesOnly(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text.replaceAll(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
  return bare(a) === bare(b)
}
