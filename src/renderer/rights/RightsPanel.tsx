import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { blockersOf } from '../piece/blockers.ts'
import { StateGlyph } from '../ui/Badge.tsx'
import { WriteNotice } from '../notices/WriteNotice.tsx'
import { Elsewhere } from '../stories/Elsewhere.tsx'
import { momentWords } from '../words/dateWords.ts'
import { GateList } from './GateList.tsx'
import { LicenceWords } from './LicenceWords.tsx'
import { OriginLine } from './OriginLine.tsx'
import { RequestLetter } from './RequestLetter.tsx'
import styles from './RightsPanel.module.css'

/** Rights at a glance: where it came from, what the licence says, what still stops it, and who signs. */
export function RightsPanel() {
  const { session } = usePiece()
  const { view } = useSnapshot(session)
  const blocking = blockersOf(view.gate).length
  return (
    <div className={styles.panel} tabIndex={-1} data-pane-focus data-reading>
      <section className={styles.section} aria-label="Where it came from">
        <h3 className={styles.title}>Where it came from</h3>
        <OriginLine />
      </section>
      <section className={styles.section} aria-label="Same story elsewhere">
        <h3 className={styles.title}>Same story elsewhere</h3>
        <Elsewhere />
      </section>
      <section className={styles.section} aria-label="Licence">
        <h3 className={styles.title}>Licence</h3>
        <LicenceWords />
        <div className={styles.buttons}>
          <RequestLetter />
        </div>
      </section>
      <section className={styles.section} aria-label="Before it goes out">
        <h3 className={styles.title}>
          Before it goes out
          <span className={blocking > 0 ? styles.stops : styles.clears}>
            <StateGlyph meaning={blocking > 0 ? 'blocking' : 'confirmed'} />
            {blocking > 0 ? `${blocking} to settle` : 'nothing blocks it'}
          </span>
        </h3>
        <p className={styles.summary}>{view.gate.summary}</p>
        <GateList gate={view.gate} />
      </section>
      <section className={styles.section} aria-label="Sign-off">
        <h3 className={styles.title}>Sign-off</h3>
        <SignOffState />
        <NextActs />
      </section>
    </div>
  )
}

/** Who signed, when and what; void where the piece changed since. */
function SignOffState() {
  const { session } = usePiece()
  const { signOff } = useSnapshot(session).view.article
  if (signOff === null) return <p className={styles.words}>Nobody has signed this piece yet.</p>
  if (signOff.valid)
    return (
      <p className={styles.signed}>
        <StateGlyph meaning="confirmed" />
        <span>
          Signed by <strong>{signOff.by}</strong>, {momentWords(signOff.at)}
          <span className={styles.hash} title={signOff.hash}>
            {signOff.hash.slice(0, 12)}
          </span>
        </span>
      </p>
    )
  return (
    <p className={styles.void}>
      <StateGlyph meaning="stale" />
      <span>
        Void: signed by {signOff.by}, {momentWords(signOff.at)}, and changed since.
      </span>
    </p>
  )
}

/** Sign, then export: the first button is one and the same, so that the focus stays when the piece is signed. */
function NextActs() {
  const { session, openSignOff, openExport } = usePiece()
  const { view } = useSnapshot(session)
  const { signOff } = view.article
  const isSigned = signOff?.valid === true
  return (
    <div className={styles.buttons}>
      <Button
        look={isSigned || view.gate.mayBeSigned ? 'primary' : 'plain'}
        data-field="sign-off"
        onPress={isSigned ? openExport : openSignOff}
      >
        {isSigned ? 'Export…' : signOff === null ? 'Sign off…' : 'Sign again…'}
      </Button>
      {isSigned ? null : <Button onPress={openExport}>Export…</Button>}
      <WriteNotice id={view.article.id} />
    </div>
  )
}
