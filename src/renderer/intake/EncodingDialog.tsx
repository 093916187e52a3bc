import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Input } from '../../shared/contract.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { ErrorState, InlineError } from '../ui/States.tsx'
import styles from './EncodingDialog.module.css'
import { encodingNames, encodingWords } from '../../shared/model/encodingNames.ts'

/** The letters of a file as different encodings read them; the editor looks and chooses (DOMAIN §7). */
export function EncodingDialog(props: {
  readonly file: string
  readonly of: Input<'readings.preview'>['of']
  readonly isOpen: boolean
  readonly actWords: string
  readonly problem?: string | null
  readonly onClose: () => void
  readonly onChoose: (encoding: string) => void
}) {
  return (
    <Dialog
      title="Which letters are right?"
      isOpen={props.isOpen}
      onClose={props.onClose}
      width="wide"
    >
      <Inside {...props} />
    </Dialog>
  )
}

function Inside(props: Parameters<typeof EncodingDialog>[0]) {
  const { of } = props
  const [picked, setPicked] = useState<string | null>(null)
  const found = useDesk('readings.preview', { of, encoding: null })
  const encoding = picked ?? found.data?.encoding ?? null
  const shown = useDesk(
    'readings.preview',
    { of, encoding },
    { enabled: encoding !== null, keep: true },
  )
  if (found.error)
    return (
      <ErrorState
        title="The file could not be read"
        fault={faultOf(found.error)}
        onRetry={() => void found.refetch()}
      />
    )
  if (!found.data || encoding === null) return <p className={styles.lead}>Reading the file…</p>
  const likely = [found.data.encoding, ...found.data.alternatives]
  const others = Object.keys(encodingNames).filter((name) => !likely.includes(name))
  return (
    <>
      <p className={styles.lead}>
        Nothing in <bdi>{props.file}</bdi> says how its bytes are to be read. They are kept as they
        are: the choice can be made again later.
      </p>
      <div className={styles.columns}>
        <div className={styles.choices}>
          <RadioGroup
            aria-label="Read as"
            value={likely.includes(encoding) ? encoding : null}
            onChange={setPicked}
            className={styles.group ?? ''}
          >
            {likely.map((name, index) => (
              <Radio key={name} value={name} className={styles.radio ?? ''}>
                <span className={styles.name}>{encodingWords(name)}</span>
                {index === 0 ? (
                  <span className={styles.hint}>
                    likeliest, {Math.round(found.data.certainty * 100)}&nbsp;% sure
                  </span>
                ) : null}
              </Radio>
            ))}
          </RadioGroup>
          <Select
            label="Another encoding"
            value={likely.includes(encoding) ? null : encoding}
            choices={others.map((name) => ({ value: name, label: encodingWords(name) }))}
            onChange={setPicked}
          />
        </div>
        <div
          className={styles.paper}
          // A scrolling text is a stop of the Tab key.
          tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex
          role="region"
          aria-label="How it reads"
          aria-busy={shown.isFetching}
        >
          {(shown.data?.excerpt ?? '').split('\n').map((lineText, index) => (
            // eslint-disable-next-line react/no-array-index-key -- lines of one text
            <p key={index} dir="auto">
              {lineText}
            </p>
          ))}
        </div>
      </div>
      {shown.error ? <InlineError>{faultOf(shown.error).message}</InlineError> : null}
      {(shown.data?.lost ?? 0) > 0 ? (
        <p className={styles.lost}>
          {shown.data?.lost} signs cannot be said in this encoding: it is hardly the right one.
        </p>
      ) : null}
      {props.problem ? <InlineError>{props.problem}</InlineError> : null}
      <div className={styles.foot}>
        <Button onPress={props.onClose}>Cancel</Button>
        <Button
          look="primary"
          // Until the letters of this encoding are there, those of the one before are shown.
          isDisabled={shown.isPlaceholderData}
          onPress={() => props.onChoose(encoding)}
        >
          {props.actWords}
        </Button>
      </div>
    </>
  )
}
