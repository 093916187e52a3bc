import { useEffect, useState } from 'react'
import type { HouseTemplate } from '../../shared/model/houseTemplate.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Select } from '../ui/Select.tsx'
import { EmptyState, InlineError, Spinner } from '../ui/States.tsx'
import styles from './HouseTemplate.module.css'

const formats = [
  { value: 'markdown', label: 'Markdown' },
  { value: 'html', label: 'HTML' },
  { value: 'text', label: 'Plain text' },
] as const

/** The newest piece as it would leave with the template on the left; nothing is written. */
export function TemplatePreview({ template }: { readonly template: HouseTemplate }) {
  const [format, setFormat] = useState<(typeof formats)[number]['value']>('markdown')
  const settled = useSettled(template)
  const rows = useDesk('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 1 })
  const id = rows.data?.rows[0]?.id
  const preview = useDesk(
    'exports.preview',
    { articleId: id ?? '', format, channel: 'web', template: settled },
    { enabled: id !== undefined, keep: true },
  )
  // While the template is typed the last file stays, and nothing blinks; a file of another format is another file.
  const [shown, setShown] = useState(format)
  if (shown !== format && !preview.isPlaceholderData && !preview.isPending) setShown(format)
  const isWaiting = preview.isPending || (preview.isPlaceholderData && shown !== format)
  const file = isWaiting ? undefined : preview.data
  if (rows.data && id === undefined)
    return (
      <EmptyState title="Nothing to show it with">
        The newest piece of the library is shown here as it would leave.
      </EmptyState>
    )
  return (
    <section className={styles.preview} aria-label="Preview" aria-busy={isWaiting}>
      <div className={styles.previewHead}>
        <Select label="Preview as" value={format} choices={formats} onChange={setFormat} />
        <p className={styles.fileName} dir="ltr">
          {file?.fileName ?? ' '}
        </p>
      </div>
      {preview.isError ? <InlineError>{faultOf(preview.error).message}</InlineError> : null}
      {/* Keys scroll it: a scrolled region must be reachable without a pointer. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.file} tabIndex={0} aria-label="The file" dir="auto">
        {isWaiting ? <Spinner label="Preparing the file" /> : (file?.text ?? '')}
      </pre>
    </section>
  )
}

/** A value once it has stopped changing for a moment: typing asks no question a letter. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
