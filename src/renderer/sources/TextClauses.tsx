import { Checkbox } from '../ui/Checkbox.tsx'
import { Clause, Count, Phrase, Pick, Sentence } from './Clause.tsx'
import type { ClauseProps } from './Clause.tsx'
import styles from './LicenceSection.module.css'

const answers = [
  { value: 'yes', label: 'yes' },
  { value: 'ask', label: 'ask first' },
  { value: 'no', label: 'no' },
] as const
const channels = [
  ['web', 'on the web'],
  ['print', 'in print'],
  ['newsletter', 'in newsletters'],
  ['feed', 'in feeds'],
] as const
const edits = [
  { value: 'none', label: 'may not be changed' },
  { value: 'style', label: 'may be brought into house style, not cut' },
  { value: 'style-and-cut', label: 'may be styled and cut' },
  { value: 'free', label: 'may be edited freely' },
] as const
const headlines = [
  { value: 'keep', label: 'must stay as it came' },
  { value: 'theirs', label: 'must be theirs: nothing runs without it' },
  { value: 'may-change', label: 'may be changed' },
] as const
const extents = [
  { value: 'full', label: 'the whole piece' },
  { value: 'words', label: 'the first words of it:' },
  { value: 'paragraphs', label: 'the first paragraphs of it:' },
] as const
const grantors = [
  { value: 'rights-holder', label: 'the rights holder' },
  { value: 'republisher', label: 'a republisher' },
] as const

/** Who grants it, where it may run, what may be done to the text. */
export function TextClauses({ licence, onChange }: ClauseProps) {
  const change = (part: Partial<typeof licence>) => onChange({ ...licence, ...part })
  const { extract } = licence
  const count = extract.kind === 'full' ? 250 : extract.count
  return (
    <>
      <Clause title="Licence">
        <Sentence>
          It is called{' '}
          <Phrase
            label="Name of the licence"
            value={licence.licence}
            onChange={(name) => change({ licence: name ?? '' })}
          />{' '}
          and is granted by{' '}
          <Pick
            label="Granted by"
            value={licence.grantedBy}
            choices={grantors}
            onChange={(grantedBy) => change({ grantedBy })}
          />
        </Sentence>
        {licence.grantedBy === 'republisher' && licence.passOnEvidence === null ? (
          <Sentence>
            A republisher’s word does not count until its right to pass pieces on is on file.
          </Sentence>
        ) : null}
      </Clause>
      <Clause title="Where">
        <Sentence>May we run it?</Sentence>
        <div className={styles.channels}>
          {channels.map(([channel, words]) => (
            <Sentence key={channel}>
              <span className={styles.channel}>{words}</span>
              <Pick
                label={`May we run it ${words}?`}
                value={licence.channels[channel] ?? 'no'}
                choices={answers}
                onChange={(answer) =>
                  change({ channels: { ...licence.channels, [channel]: answer } })
                }
              />
            </Sentence>
          ))}
        </div>
      </Clause>
      <Clause title="Text">
        <Sentence>
          The text{' '}
          <Pick
            label="The text"
            value={licence.textEdits}
            choices={edits}
            onChange={(textEdits) => change({ textEdits })}
          />
        </Sentence>
        <Sentence>
          We may use{' '}
          <Pick
            label="We may use"
            value={extract.kind}
            choices={extents}
            onChange={(kind) => change({ extract: kind === 'full' ? { kind } : { kind, count } })}
          />
          {extract.kind === 'full' ? null : (
            <Count
              label={extract.kind === 'words' ? 'Words' : 'Paragraphs'}
              value={extract.count}
              min={1}
              onChange={(next) => change({ extract: { kind: extract.kind, count: next } })}
            />
          )}
        </Sentence>
        <Checkbox
          isSelected={licence.cutNeedsApproval}
          onChange={(cutNeedsApproval) => change({ cutNeedsApproval })}
        >
          Cuts need their approval
        </Checkbox>
        <Checkbox
          isSelected={licence.quotesComplete}
          onChange={(quotesComplete) => change({ quotesComplete })}
        >
          Quotations must stay complete
        </Checkbox>
        <Checkbox
          isSelected={licence.changeNoteRequired}
          onChange={(changeNoteRequired) => change({ changeNoteRequired })}
        >
          Changes must be stated
        </Checkbox>
      </Clause>
      <Clause title="Headline">
        <Sentence>
          The headline{' '}
          <Pick
            label="The headline"
            value={licence.headline}
            choices={headlines}
            onChange={(headline) => change({ headline })}
          />
        </Sentence>
      </Clause>
    </>
  )
}
