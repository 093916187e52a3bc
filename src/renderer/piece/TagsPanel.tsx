import { useEditorState } from '@tiptap/react'
import { Building2, MapPin, UserRound } from 'lucide-react'
import { useId, useState } from 'react'
import { isSameTag, type Tag, type TagKind } from '../../shared/model/tag.ts'
import { tagKinds } from '../../shared/model/tagKinds.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import type { EntityKind } from '../editor/schema/marks.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { type EntityName, EntitySheet } from '../library/EntitySheet.tsx'
import { usePiece, useSnapshot } from './PieceContext.ts'
import { Suggestions } from './Suggestions.tsx'
import styles from './TagsPanel.module.css'
import { tagWords } from './tagWords.ts'

const glyphs = { person: UserRound, organisation: Building2, place: MapPin } as const

/** What the piece is about: names marked in the text, topics and keywords; proposals look like proposals. */
export function TagsPanel() {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const set = (tags: readonly Tag[]): void => session.setFields({ tags: [...tags] })
  // Beside the tags there are by then: what is known of a name may come late.
  const put = (tag: Tag): void =>
    set([...session.snapshot().fields.tags.filter((each) => !isSameTag(each, tag)), tag])
  const [entity, setEntity] = useState<EntityName | null>(null)
  const open = ({ kind, name }: Pick<Tag, 'kind' | 'name'>): void => {
    if (kind === 'person' || kind === 'organisation' || kind === 'place') setEntity({ kind, name })
  }
  return (
    <div className={styles.panel}>
      <Suggestions
        decide={(decided) => {
          const given = decided.map(({ suggestion: { kind, name, code }, state }): Tag => ({
            kind,
            name,
            code,
            state,
          }))
          set([...fields.tags.filter((tag) => !given.some((one) => isSameTag(one, tag))), ...given])
        }}
        onOpen={open}
      />
      <MarkNames add={put} />
      {tagKinds.map((kind) => (
        <Group
          key={kind}
          kind={kind}
          tags={fields.tags.filter((tag) => tag.kind === kind && tag.state !== 'rejected')}
          open={open}
          put={put}
          remove={(tag) =>
            tag.state === 'proposed'
              ? put({ ...tag, state: 'rejected' })
              : set(fields.tags.filter((each) => each !== tag))
          }
        />
      ))}
      <EntitySheet entity={entity} onClose={() => setEntity(null)} />
    </div>
  )
}

/** The selected words as a person, an organisation or a place. */
function MarkNames(props: { readonly add: (tag: Tag) => void }) {
  const { editor, announce } = usePiece()
  const selected = useEditorState({
    editor,
    selector: ({ editor }) => {
      const { from, to, $from, $to } = editor.state.selection
      const words = editor.state.doc.textBetween(from, to).trim()
      return {
        words: $from.sameParent($to) && words.length <= 200 ? words : '',
        marked: editor.isActive('entity'),
        editable: editor.isEditable,
      }
    },
  })
  const mark = (kind: EntityKind): void => {
    editor.chain().focus().setMark('entity', { kind, name: selected.words }).run()
    props.add({ kind, name: selected.words, code: null, state: 'confirmed' })
    announce(`${selected.words} marked as ${kind}.`)
  }
  const off = selected.words === '' || !selected.editable
  return (
    <section className={styles.mark} aria-label="Mark names in the text">
      <p className={styles.selection}>
        {selected.words === '' ? (
          'Select a name in the text to mark it.'
        ) : (
          <>
            Mark <strong dir="auto">{selected.words}</strong> as
          </>
        )}
      </p>
      <div className={styles.buttons}>
        {(['person', 'organisation', 'place'] as const).map((kind) => {
          const Glyph = glyphs[kind]
          return (
            <Button key={kind} size="small" isDisabled={off} onPress={() => mark(kind)}>
              <Glyph size={13} aria-hidden />
              {tagWords[kind].one}
            </Button>
          )
        })}
        {selected.marked ? (
          <Button
            size="small"
            look="quiet"
            onPress={() =>
              editor.chain().focus().extendMarkRange('entity').unsetMark('entity').run()
            }
          >
            Unmark
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function Group(props: {
  readonly kind: TagKind
  readonly tags: readonly Tag[]
  readonly open: (tag: Tag) => void
  readonly put: (tag: Tag) => void
  readonly remove: (tag: Tag) => void
}) {
  const { kind, tags, put, remove } = props
  const [text, setText] = useState('')
  const list = useId()
  const words = tagWords[kind]
  const isEntity = kind === 'person' || kind === 'organisation' || kind === 'place'
  const known = useDesk(
    'tags.known',
    { text: text.trim(), kind },
    { enabled: text.trim().length > 0, keep: true },
  )
  const add = async (): Promise<void> => {
    const typed = text.trim()
    setText('')
    if (typed === '') return
    // Enter may be faster than the answer.
    const answer = await ask('tags.known', { text: typed, kind })
    // A label in another language, or an alias, stands for its tag.
    const found = (answer.ok ? answer.value : []).find((one) =>
      [one.name, one.by?.replace(/^also | \([\w-]+\)$/gu, '')].some(
        (name) => name?.toLowerCase() === typed.toLowerCase(),
      ),
    )
    const name = found?.name ?? typed
    put({ kind, name: name.slice(0, 200), code: found?.code ?? null, state: 'confirmed' })
  }
  return (
    <section className={styles.group} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <div className={styles.chips}>
        {tags.map((tag) => (
          <span key={`${tag.name}${tag.state}`} className={styles.tag}>
            <Chip proposed={tag.state === 'proposed'} onRemove={() => remove(tag)}>
              {tag.name}
            </Chip>
            {isEntity && tag.state === 'confirmed' ? (
              <Button
                size="small"
                look="link"
                aria-label={`Record of ${tag.name}`}
                onPress={() => props.open(tag)}
              >
                record
              </Button>
            ) : null}
            {tag.state === 'proposed' ? (
              <Button
                size="small"
                look="link"
                aria-label={`Confirm ${tag.name}`}
                onPress={() => put({ ...tag, state: 'confirmed' })}
              >
                confirm
              </Button>
            ) : null}
          </span>
        ))}
        <input
          className={styles.add}
          aria-label={`Add ${words.one}`}
          placeholder={`Add ${words.one}`}
          dir="auto"
          list={list}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => void add()}
          onKeyDown={(event) => {
            if ((event.key !== 'Enter' && event.key !== ',') || event.nativeEvent.isComposing)
              return
            event.preventDefault()
            void add()
          }}
        />
        <datalist id={list}>
          {text.length > 0
            ? (known.data ?? []).map(({ name, by, code }) => (
                <option key={`${name}${code ?? ''}`} value={name} aria-label={name}>
                  {by ?? code ?? ''}
                </option>
              ))
            : null}
        </datalist>
      </div>
    </section>
  )
}
