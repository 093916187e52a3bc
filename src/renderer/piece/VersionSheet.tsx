import { useMemo, useState } from 'react'
import { alignBlocks } from '../../shared/engine/alignBlocks.ts'
import { diffWords } from '../../shared/engine/textDiff.ts'
import { type ArticleFields, printedFields } from '../../shared/model/article.ts'
import { bodyBlocks, type ArticleDocument } from '../../shared/model/document.ts'
import type { VersionId } from '../../shared/model/ids.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { toArticleDocument } from '../editor/schema/documentJson.ts'
import { textDirection } from '../../shared/engine/textDirection.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { ErrorState, Spinner } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { momentWords } from '../words/dateWords.ts'
import { DiffText } from './DiffText.tsx'
import { usePiece } from './PieceContext.ts'
import { undoOf } from './undoOf.ts'
import styles from './VersionSheet.module.css'

/** One kept version against the text of now, word by word, and the way back to it. */
export function VersionSheet(props: {
  readonly id: VersionId | null
  readonly onClose: () => void
}) {
  const { id, onClose } = props
  if (id === null) return null
  return <OpenSheet id={id} onClose={onClose} />
}

function OpenSheet(props: { readonly id: VersionId; readonly onClose: () => void }) {
  const { id, onClose } = props
  const { session, editor } = usePiece()
  const kept = useDesk('articles.version', { id: session.id, versionId: id })
  const [all, setAll] = useState(false)
  const { act, isBusy: busy } = useAct()
  const now = useMemo(() => toArticleDocument(editor.state.doc), [editor])
  const rows = useMemo(() => (kept.data ? compare(kept.data.document, now) : []), [kept.data, now])
  const changed = rows.filter((row) => row.changed)
  const restore = (): Promise<void> =>
    act(async ({ isHere }) => {
      const { fields } = session.snapshot()
      const headOfNow = { ...printedFields(fields), media: fields.media }
      const done = await session.act('articles.restoreVersion', { id: session.id, versionId: id })
      if (!done) return
      if (isHere()) onClose()
      const undoText = undoOf(editor)
      showToast({
        words: 'Restored. The text of before is kept in History.',
        undo: () => {
          undoText()
          session.setFields(headOfNow)
        },
      })
    })
  const head = kept.data ? headRows(kept.data.fields, session.snapshot().fields) : []
  return (
    <Sheet
      isOpen
      title={kept.data ? `Version of ${momentWords(kept.data.version.at)}` : 'Version'}
      onClose={onClose}
      foot={
        <>
          <span className={styles.legend}>
            <del className={styles.gone}>only then</del> <ins className={styles.come}>only now</ins>
          </span>
          <Button onPress={onClose}>Close</Button>
          <Button
            look="primary"
            isDisabled={!kept.data || kept.error !== null}
            isBusy={busy}
            onPress={() => void restore()}
          >
            Restore this version
          </Button>
        </>
      }
    >
      {kept.error ? (
        <ErrorState
          title="This version could not be read"
          fault={faultOf(kept.error)}
          onRetry={() => void kept.refetch()}
        />
      ) : !kept.data ? (
        <Spinner label="Reading the version" />
      ) : (
        <>
          <div className={styles.bar}>
            <span>
              {changed.length === 0
                ? 'The text is the same.'
                : `${changed.length} ${changed.length === 1 ? 'paragraph differs' : 'paragraphs differ'}`}
            </span>
            <Checkbox isSelected={all} onChange={setAll}>
              Show the whole text
            </Checkbox>
          </div>
          {head.map(({ name, was, is }) => (
            <div key={name} className={styles.row}>
              <span className={styles.field}>{name}</span>
              {/* Its words have their direction, whatever that of their name. */}
              <p dir={textDirection(is || was) ?? 'auto'}>
                <DiffText parts={diffWords(was, is)} />
              </p>
            </div>
          ))}
          {(all ? rows : changed).map((row) => (
            <p key={row.key} className={styles.row} dir={textDirection(row.text) ?? 'auto'}>
              <DiffText parts={row.parts} />
            </p>
          ))}
        </>
      )}
    </Sheet>
  )
}

/** The fields over the text that differ, in words. */
function headRows(then: ArticleFields, now: ArticleFields) {
  const words = (fields: ArticleFields) => ({
    Headline: fields.headline ?? '',
    Standfirst: fields.standfirst ?? '',
    'By-lines': fields.bylines.map(({ name }) => name).join(', '),
    Dateline: [...(fields.dateline?.places ?? []), fields.dateline?.agency ?? '']
      .filter(Boolean)
      .join(', '),
    Published: fields.dates.published?.text ?? '',
    'First published': fields.dates.original?.text ?? '',
    Updated: fields.dates.updated?.text ?? '',
    Language: fields.language ?? '',
    Pictures: fields.media
      .map(({ caption, credit }) => `${caption} ${credit ?? ''}`.trim())
      .join(' · '),
  })
  const [was, is] = [words(then), words(now)]
  return (Object.keys(was) as (keyof typeof was)[])
    .filter((name) => was[name] !== is[name])
    .map((name) => ({ name, was: was[name], is: is[name] }))
}

function compare(before: ArticleDocument, after: ArticleDocument) {
  const a = bodyBlocks(before).map((block) => block.text)
  const b = bodyBlocks(after).map((block) => block.text)
  return alignBlocks(a, b).map(({ before, after }) => {
    const was = before === null ? '' : a[before]!
    const is = after === null ? '' : b[after]!
    return {
      key: `${before ?? 'x'}-${after ?? 'x'}`,
      changed: was !== is,
      text: is || was,
      parts: diffWords(was, is),
    }
  })
}
