import { useMemo } from 'react'
import { blockText, textblocks } from '../editor/anchors.ts'
import { usePiece } from '../piece/PieceContext.ts'
import { EmptyState } from '../ui/States.tsx'
import { type ReviewItem, speakerTypeWords } from './reviewItem.ts'
import { firstFullMention, voicesOf } from './voices.ts'
import styles from './VoicesView.module.css'

/** Voices in this story: a bar for each speaker, as long as their share of the reported words. */
export function VoicesView(props: {
  readonly items: readonly ReviewItem[]
  readonly onPick: (id: string) => void
}) {
  const { editor } = usePiece()
  const voices = useMemo(() => voicesOf(props.items), [props.items])
  const mentions = useMemo(() => {
    const blocks = [...textblocks(editor.state.doc).values()].map(({ node, start }) => ({
      text: blockText(node),
      start,
    }))
    return new Map(
      voices.map(({ name }) => {
        const at = firstFullMention(name, blocks)
        const paragraph =
          at === null ? -1 : blocks.findIndex(({ start, text }) => at <= start + text.length)
        const text = blocks[paragraph]?.text ?? ''
        const begin = at === null ? 0 : at - (blocks[paragraph]?.start ?? 0)
        return [name, at === null ? null : around(text, begin, name.length)]
      }),
    )
  }, [editor, voices])
  const most = Math.max(0.0001, ...voices.map((voice) => voice.share))
  if (voices.length === 0)
    return (
      <EmptyState title="No voices yet">
        Speakers stand here with their share of the reported words.
      </EmptyState>
    )
  return (
    <section className={styles.voices} aria-label="Voices in this story">
      <p className={styles.lead}>
        {voices.length} {voices.length === 1 ? 'voice' : 'voices'}. The bar is the share of all
        reported words.
      </p>
      <ul>
        {voices.map((voice) => (
          <li key={voice.name}>
            <button
              type="button"
              className={styles.voice}
              onClick={() => props.onPick(voice.first)}
            >
              <span className={styles.name} dir="auto">
                {voice.name}
              </span>
              <span className={styles.share}>{Math.round(voice.share * 100)} %</span>
              <span className={styles.track} aria-hidden>
                <span className={styles.bar} style={{ width: `${(100 * voice.share) / most}%` }} />
              </span>
              <span className={styles.facts}>
                {speakerTypeWords[voice.type]} · {voice.statements}{' '}
                {voice.statements === 1 ? 'statement' : 'statements'}
                {voice.quotes > 0 ? `, ${voice.quotes} quoted` : ''} · {voice.words}{' '}
                {voice.words === 1 ? 'word' : 'words'}
              </span>
              <Mention words={mentions.get(voice.name) ?? null} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function around(text: string, at: number, length: number): readonly [string, string, string] {
  const before = text.slice(Math.max(0, at - 34), at)
  const after = text.slice(at + length, at + length + 24)
  return [
    at > 34 ? `…${before.replace(/^\S*\s/u, '')}` : before,
    text.slice(at, at + length),
    at + length + 24 < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after,
  ]
}

function Mention({ words }: { readonly words: readonly [string, string, string] | null }) {
  if (words === null) return <span className={styles.mention}>never named so in the text</span>
  const [before, name, after] = words
  return (
    <span className={styles.mention} dir="auto">
      first: {before}
      <strong>{name}</strong>
      {after}
    </span>
  )
}
