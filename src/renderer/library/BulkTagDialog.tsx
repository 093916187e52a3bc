import { useId, useState } from 'react'
import { nameKey } from '../../shared/model/nameKey.ts'
import { tagKinds } from '../../shared/model/tagKinds.ts'
import type { Tag, TagKind } from '../../shared/model/tag.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type Acting, useAct } from '../ui/useAct.ts'
import { useLatest } from '../ui/useLatest.ts'
import { counted } from '../words/numberWords.ts'
import { applyBulk } from './applyBulk.ts'
import styles from './LibraryScreen.module.css'
import type { Picked } from './useSelection.ts'

const kindWords: Readonly<Record<TagKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  topic: 'Topic',
  genre: 'Genre',
  keyword: 'Keyword',
}

/** One tag given to, or taken from, all selected pieces. */
export function BulkTagDialog(props: {
  readonly picked: readonly Picked[]
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { picked, isOpen, onClose } = props
  return (
    <Dialog title={`Tag ${counted(picked.length, 'piece')}`} isOpen={isOpen} onClose={onClose}>
      {isOpen ? <TagForm picked={picked} onClose={onClose} /> : null}
    </Dialog>
  )
}

function TagForm({
  picked,
  onClose,
}: {
  readonly picked: readonly Picked[]
  readonly onClose: () => void
}) {
  const [kind, setKind] = useState<TagKind>('topic')
  const [name, setName] = useState('')
  const latestName = useLatest(name)
  const { act, problem } = useAct()
  const list = useId()
  const known = useDesk('tags.known', { text: name.trim(), kind }, { keep: true })
  const apply = (isAdding: boolean) => act((acting) => tagThem(isAdding, acting))
  const tagThem = async (isAdding: boolean, { isHere, refuse }: Acting) => {
    const wanted = name.trim()
    if (wanted === '') return refuse('Which tag?')
    const found = known.data?.find((one) => nameKey(one.name) === nameKey(wanted))
    const tag: Tag = {
      kind,
      name: (found?.name ?? wanted).slice(0, 200),
      code: found?.code ?? null,
      state: 'confirmed',
    }
    const ids = picked.map(({ id }) => id)
    const isDone = await applyBulk(
      ids,
      {
        type: 'tag',
        add: isAdding ? [tag] : [],
        remove: isAdding ? [] : [{ kind, name: tag.name }],
      },
      (pieces) =>
        isAdding ? `${pieces} tagged “${tag.name}”` : `“${tag.name}” taken off ${pieces}`,
      refuse,
    )
    if (isDone && isHere() && latestName.current === name) onClose()
    return undefined
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void apply(true)
      }}
    >
      <Select
        label="Kind"
        value={kind}
        choices={tagKinds.map((value) => ({ value, label: kindWords[value] }))}
        onChange={setKind}
      />
      <TextField
        label="Tag"
        value={name}
        onChange={setName}
        error={problem ?? undefined}
        maxLength={200}
        hint="In use, in a vocabulary in any of its languages, or new."
        takesFocus
      />
      <ul className={styles.offers} id={list} aria-label="Known tags">
        {(known.data ?? []).slice(0, 6).map((one) => (
          <li key={`${one.kind} ${one.name}`}>
            <Button look="quiet" size="small" onPress={() => setName(one.name)}>
              <bdi>{one.name}</bdi>
              <span className={styles.offerNote}>
                {one.by ?? (one.pieces > 0 ? counted(one.pieces, 'piece') : one.code)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.formFoot}>
        <Button onPress={() => void apply(false)}>Take it off</Button>
        <Button look="primary" type="submit">
          Tag them
        </Button>
      </div>
    </form>
  )
}
