import { placeholders } from '../../shared/model/licenceFaults.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Clause, Phrase, Pick, Sentence } from './Clause.tsx'
import type { ClauseProps } from './Clause.tsx'
import styles from './LicenceSection.module.css'

const positions = [
  { value: 'top', label: 'at the top' },
  { value: 'bottom', label: 'at the bottom' },
  { value: 'either', label: 'at the top or the bottom' },
] as const
const engines = [
  { value: 'canonical', label: 'name their page as the original (canonical)' },
  { value: 'noindex', label: 'keep our page out (noindex)' },
  { value: 'both', label: 'do both' },
  { value: 'none', label: 'ask for nothing' },
] as const
const pictures = [
  { value: 'none', label: 'no pictures' },
  { value: 'credit-contains', label: 'pictures whose credit contains' },
  { value: 'credit-lacks', label: 'pictures, unless their credit contains' },
  { value: 'cleared-list', label: 'pictures cleared one by one' },
] as const

/** How it is credited and linked, and which pictures come with it. */
export function CreditClauses({ licence, onChange }: ClauseProps) {
  const change = (part: Partial<typeof licence>) => onChange({ ...licence, ...part })
  const { credit } = licence
  return (
    <>
      <Clause title="Credit">
        <TextField
          className={styles.wide ?? ''}
          label="Credit line"
          lines={2}
          value={credit.template}
          onChange={(template) => change({ credit: { ...credit, template } })}
        />
        <TextField
          className={styles.wide ?? ''}
          label="Credit line where the piece was edited (empty: the same)"
          lines={2}
          value={credit.templateIfEdited ?? ''}
          onChange={(line) => change({ credit: { ...credit, templateIfEdited: line || null } })}
        />
        <p className={styles.tokens}>
          <code>{placeholders.map((name) => `{${name}}`).join(' ')}</code> are filled in; a sentence
          that lacks one is left out, and said.
        </p>
        <Sentence>
          It stands{' '}
          <Pick
            label="The credit line stands"
            value={credit.position}
            choices={positions}
            onChange={(position) => change({ credit: { ...credit, position } })}
          />
        </Sentence>
        <Checkbox
          isSelected={licence.shareAlike ?? false}
          onChange={(shareAlike) => change({ shareAlike })}
        >
          An edited piece goes out under the same licence, and names it
        </Checkbox>
        <Sentence>
          The by-line reads{' '}
          <Phrase
            label="The by-line reads"
            value={licence.bylineTemplate}
            placeholder="as it came"
            onChange={(bylineTemplate) => change({ bylineTemplate })}
          />
        </Sentence>
      </Clause>
      <Clause title="Links">
        <Checkbox isSelected={licence.linkBack} onChange={(linkBack) => change({ linkBack })}>
          Link back to the original
        </Checkbox>
        <Checkbox isSelected={licence.keepLinks} onChange={(keepLinks) => change({ keepLinks })}>
          Links in the text must stay
        </Checkbox>
        <Checkbox
          isSelected={licence.keepTaglines}
          onChange={(keepTaglines) => change({ keepTaglines })}
        >
          The author’s tag line must stay
        </Checkbox>
        <Sentence>
          To search engines we{' '}
          <Pick
            label="To search engines we"
            value={licence.seo}
            choices={engines}
            onChange={(seo) => change({ seo })}
          />
        </Sentence>
        <Checkbox
          isSelected={licence.pixel.required}
          onChange={(required) => change({ pixel: { ...licence.pixel, required } })}
        >
          Web pages must carry their counting pixel
        </Checkbox>
        {licence.pixel.required ? (
          <TextField
            className={styles.wide ?? ''}
            label="The pixel’s code, exactly as they gave it"
            lines={2}
            dir="ltr"
            value={licence.pixel.html}
            onChange={(html) => change({ pixel: { ...licence.pixel, html } })}
          />
        ) : null}
      </Clause>
      <Clause title="Pictures">
        <Sentence>
          We may use{' '}
          <Pick
            label="We may use pictures"
            value={licence.images}
            choices={pictures}
            onChange={(images) => change({ images })}
          />
          {licence.images === 'credit-contains' ? (
            <Phrase
              label="Words in the credit"
              value={licence.imageCreditContains}
              placeholder="their name"
              onChange={(imageCreditContains) => change({ imageCreditContains })}
            />
          ) : null}
          {licence.images === 'credit-lacks' ? (
            <Phrase
              label="Words that rule a picture out"
              value={licence.imageCreditLacks ?? null}
              placeholder="©"
              onChange={(imageCreditLacks) => change({ imageCreditLacks })}
            />
          ) : null}
        </Sentence>
      </Clause>
    </>
  )
}
