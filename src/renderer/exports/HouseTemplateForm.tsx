import { useQueryClient } from '@tanstack/react-query'
import { HouseTemplate } from '../../shared/model/houseTemplate.ts'
import { frontMatterKeys, textEncodings } from '../../shared/model/houseTemplateKeys.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Select } from '../ui/Select.tsx'
import { ErrorState, InlineError } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { since } from '../ui/since.ts'
import { useAct } from '../ui/useAct.ts'
import { useTyped } from '../ui/useTyped.ts'
import { TemplatePreview } from './TemplatePreview.tsx'
import styles from './HouseTemplate.module.css'

/** The desk's own form of its files: credit, file names, front matter, what stands round the article. */
export function HouseTemplateForm() {
  const kept = useDesk('exports.template', {})
  if (kept.isError)
    return (
      <ErrorState
        title="The house template could not be read"
        fault={faultOf(kept.error)}
        onRetry={() => void kept.refetch()}
      />
    )
  return kept.data ? <Form kept={kept.data} /> : null
}

const encodingChoices = textEncodings.map((value) => ({
  value,
  label: value === 'utf-8-bom' ? 'UTF-8 with its mark' : value.toUpperCase(),
}))

const unchanged: Partial<HouseTemplate> = {}

const Changes = HouseTemplate.partial()
const areChanges = (kept: unknown): kept is Partial<HouseTemplate> =>
  Changes.safeParse(kept).success

function Form({ kept }: { readonly kept: HouseTemplate }) {
  // What was changed, over what is kept: that may change while somebody types.
  const [changes, setChanges] = useTyped('house template', unchanged, areChanges)
  const client = useQueryClient()
  const { act, problem: fault, setProblem: setFault } = useAct()
  const draft = { ...kept, ...changes }
  const change = (part: Partial<HouseTemplate>) => setChanges((now) => ({ ...now, ...part }))
  const changed = JSON.stringify(draft) !== JSON.stringify(kept)
  const wanted = new Set<string>(draft.frontMatter ?? frontMatterKeys)
  const wrapperFits = !draft.htmlWrapper || draft.htmlWrapper.includes('{article}')
  const save = () =>
    act(async ({ refuse }) => {
      if (!wrapperFits) return refuse('The HTML needs {article} where the article stands.')
      const reply = await ask('exports.saveTemplate', draft)
      if (!reply.ok) return refuse(reply.fault.message)
      client.setQueryData(['exports.template', {}], reply.value)
      setChanges((now) => {
        const rest = since(changes, now)
        return Object.keys(rest).length === 0 ? unchanged : rest
      })
      showToast({ words: 'The house template is saved.' })
    })
  return (
    <div className={styles.columns} data-pane="template">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label="Credit"
          value={draft.credit ?? ''}
          onChange={(credit) => change({ credit: credit === '' ? null : credit })}
          hint="Where no licence has a credit line of its own. {firstPublisher}, {author}, {date} and {url} are filled in; it must name the first publisher."
        />
        <TextField
          label="File names"
          value={draft.filenamePattern}
          onChange={(filenamePattern) => change({ filenamePattern })}
          hint="{slug}, {headline}, {date}, {source} and {id} are filled in. A recipient’s own pattern comes first."
          dir="ltr"
        />
        <div role="group" aria-label="Front matter of Markdown files">
          <p className={styles.legend}>Front matter of Markdown files</p>
          <div className={styles.checks}>
            {frontMatterKeys.map((key) => (
              <Checkbox
                key={key}
                isDisabled={key === 'title'}
                isSelected={key === 'title' || wanted.has(key)}
                onChange={(on) => {
                  const next = frontMatterKeys.filter((one) => (one === key ? on : wanted.has(one)))
                  change({ frontMatter: next.length === frontMatterKeys.length ? null : next })
                }}
              >
                {key}
              </Checkbox>
            ))}
          </div>
        </div>
        <TextField
          label="HTML round the article"
          value={draft.htmlWrapper ?? ''}
          onChange={(htmlWrapper) =>
            change({ htmlWrapper: htmlWrapper === '' ? null : htmlWrapper })
          }
          lines={4}
          dir="ltr"
          hint="{article} stands for the article. Empty: the article alone."
          error={wrapperFits ? undefined : 'It needs {article} where the article stands.'}
        />
        <div className={styles.row}>
          <TextField
            label="Columns of plain text"
            type="number"
            min={0}
            value={String(draft.text.wrap)}
            onChange={(wrap) =>
              change({
                text: { ...draft.text, wrap: Math.min(400, Math.max(0, Number(wrap) || 0)) },
              })
            }
            hint="0: one paragraph a line"
          />
          <Select
            label="Encoding"
            value={draft.text.encoding}
            choices={encodingChoices}
            onChange={(encoding) => change({ text: { ...draft.text, encoding } })}
          />
          <Select
            label="Line ends"
            value={draft.text.lineEnds}
            choices={[
              { value: 'lf', label: 'Unix (LF)' },
              { value: 'crlf', label: 'Windows (CRLF)' },
            ]}
            onChange={(lineEnds) => change({ text: { ...draft.text, lineEnds } })}
          />
        </div>
        {fault ? <InlineError>{fault}</InlineError> : null}
        <div className={styles.foot}>
          <Button
            onPress={() => {
              setChanges(() => unchanged)
              setFault(null)
            }}
            isDisabled={!changed}
          >
            Take back
          </Button>
          <Button look="primary" type="submit" isDisabled={!changed}>
            Save
          </Button>
        </div>
      </form>
      <TemplatePreview template={draft} />
    </div>
  )
}
