import { ArrowDown, Plus } from 'lucide-react'
import type { OriginStation } from '../../shared/model/origin.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { MomentField } from '../ui/MomentField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { templateWords } from './licenceSentences.ts'
import { useLicence } from './LicenceWords.tsx'
import { MediaRights } from './MediaRights.tsx'
import { PieceLicence } from './PieceLicence.tsx'
import styles from './RepublicationPanel.module.css'
import { StationField } from './StationField.tsx'

const noStation: OriginStation = { name: '', sourceId: null, url: null, date: null }

/** Where the piece comes from and on what terms it may run again: every field, with nothing assumed. */
export function RepublicationPanel() {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const { origin } = fields
  // Read when it is changed and not when it was drawn: an outlet put on file from here may come late.
  const originNow = () => session.snapshot().fields.origin
  const changeFirst = (by: (now: OriginStation) => OriginStation): void => {
    const now = originNow()
    const next = by(now.firstPublisher ?? noStation)
    const isNone = next.name === '' && next.url === null && next.date === null
    session.setFields({ origin: { ...now, firstPublisher: isNone ? null : next } })
  }
  const changeRepublisher = (
    index: number,
    by: ((now: OriginStation) => OriginStation) | null,
  ): void => {
    const now = originNow()
    session.setFields({
      origin: {
        ...now,
        republishers: by
          ? now.republishers.map((each, at) => (at === index ? by(each) : each))
          : now.republishers.filter((_, at) => at !== index),
      },
    })
  }
  return (
    <div className={styles.panel}>
      <section className={styles.section} aria-label="Where it came from">
        <h3 className={styles.title} data-field="origin" tabIndex={-1}>
          Where it came from
        </h3>
        <div data-field="publisher">
          <StationField
            label="First publisher"
            standing="publisher"
            station={origin.firstPublisher ?? noStation}
            siteName={origin.republishers.length === 0 ? fields.siteName : null}
            change={changeFirst}
          />
        </div>
        {origin.republishers.map((station, index) => (
          // Stations have no identity but their place in the line.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index}>
            <ArrowDown size={14} className={styles.arrow} aria-hidden />
            <StationField
              standing="republisher"
              label={index === 0 ? 'Republished by' : 'Then republished by'}
              station={station}
              change={(by) => changeRepublisher(index, by)}
              remove={() => changeRepublisher(index, null)}
            />
          </div>
        ))}
        <Button
          size="small"
          look="quiet"
          onPress={() =>
            session.setFields({
              origin: { ...origin, republishers: [...origin.republishers, noStation] },
            })
          }
        >
          <Plus size={14} aria-hidden /> Add a republisher
        </Button>
        <div data-field="address">
          <TextField
            label="Address of the original (canonical)"
            value={fields.canonicalUrl ?? ''}
            dir="ltr"
            placeholder="https://…"
            onChange={(url) => session.setFields({ canonicalUrl: url === '' ? null : url })}
            {...(fields.canonicalUrl && !/^https?:\/\/\S+\.\S+/u.test(fields.canonicalUrl)
              ? { error: 'This is no web address.' }
              : {})}
          />
        </div>
      </section>
      <PieceLicence />
      <section className={styles.section} aria-label="Credit and embargo">
        <h3 className={styles.title}>Credit and embargo</h3>
        <CreditLine />
        <MomentField
          label="Embargoed until"
          usual="00:01"
          value={fields.embargoUntil}
          onChange={(embargoUntil) => session.setFields({ embargoUntil })}
        />
      </section>
      <MediaRights />
    </div>
  )
}

/** The credit line as it will be printed: from the licence's template unless written here. */
function CreditLine() {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const { licence } = useLicence()
  const own = fields.credit !== null
  return (
    <div data-field="credit" tabIndex={-1}>
      <TextField
        label="Credit line"
        lines={2}
        value={fields.credit ?? ''}
        placeholder={
          licence?.credit.template ? templateWords(licence.credit.template) : 'First published by …'
        }
        hint={
          own
            ? 'Written for this piece.'
            : licence?.credit.template
              ? 'From the licence; write here to say it differently.'
              : 'No licence gives a form for it yet.'
        }
        onChange={(credit) => session.setFields({ credit: credit === '' ? null : credit })}
      />
    </div>
  )
}
