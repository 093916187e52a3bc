import { ArrowDown, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { OriginStation } from '../../shared/model/origin.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { LicenceForm } from './LicenceForm.tsx'
import { templateWords } from './licenceSentences.ts'
import { LicenceWords, useLicence } from './LicenceWords.tsx'
import { MediaRights } from './MediaRights.tsx'
import styles from './RepublicationPanel.module.css'

const noStation: OriginStation = { name: '', sourceId: null, url: null, date: null }

/** Where the piece comes from and on what terms it may run again: every field, with nothing assumed. */
export function RepublicationPanel() {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const { origin } = fields
  const setFirst = (firstPublisher: OriginStation | null): void =>
    session.setFields({ origin: { ...origin, firstPublisher } })
  const setRepublisher = (index: number, next: OriginStation | null): void =>
    session.setFields({
      origin: {
        ...origin,
        republishers: next
          ? origin.republishers.map((each, at) => (at === index ? next : each))
          : origin.republishers.filter((_, at) => at !== index),
      },
    })
  return (
    <div className={styles.panel}>
      <section className={styles.section} aria-label="Where it came from">
        <h3 className={styles.title} data-field="origin" tabIndex={-1}>
          Where it came from
        </h3>
        <Station
          label="First publisher"
          station={origin.firstPublisher ?? noStation}
          put={(next) =>
            setFirst(next.name === '' && next.url === null && next.date === null ? null : next)
          }
        />
        {origin.republishers.map((station, index) => (
          // Stations have no identity but their place in the line.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index}>
            <ArrowDown size={14} className={styles.arrow} aria-hidden />
            <Station
              label={index === 0 ? 'Republished by' : 'Then republished by'}
              station={station}
              put={(next) => setRepublisher(index, next)}
              remove={() => setRepublisher(index, null)}
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
      <LicenceSection />
      <section className={styles.section} aria-label="Credit and embargo">
        <h3 className={styles.title}>Credit and embargo</h3>
        <CreditLine />
        <label className={styles.when}>
          <span>Embargoed until</span>
          <input
            type="datetime-local"
            value={localTime(fields.embargoUntil)}
            onChange={(event) =>
              session.setFields({
                embargoUntil:
                  event.target.value === '' ? null : new Date(event.target.value).toISOString(),
              })
            }
          />
        </label>
      </section>
      <MediaRights />
    </div>
  )
}

const pad = (value: number): string => String(value).padStart(2, '0')
function localTime(instant: string | null): string {
  const date = new Date(instant ?? Number.NaN)
  if (Number.isNaN(date.getTime())) return ''
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`
}

/** One publisher on the way: name (matched to an outlet where there is one), address, date. */
function Station(props: {
  readonly label: string
  readonly station: OriginStation
  readonly put: (next: OriginStation) => void
  readonly remove?: () => void
}) {
  const { label, station, put, remove } = props
  const sources = useDesk('sources.list', {})
  const known = sources.data ?? []
  const matched = known.find((source) => source.id === station.sourceId)
  const byName = (name: string) =>
    known.find((source) =>
      [source.name, ...source.aliases].some(
        (each) => each.toLowerCase() === name.trim().toLowerCase(),
      ),
    )
  const list = `outlets-${label.replaceAll(' ', '-')}`
  return (
    <fieldset className={styles.station}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.nameRow}>
        <input
          className={styles.name}
          aria-label={label}
          value={station.name}
          placeholder="not known"
          dir="auto"
          list={list}
          onChange={(event) => {
            const name = event.target.value
            put({ ...station, name, sourceId: byName(name)?.id ?? null })
          }}
        />
        <datalist id={list}>
          {known.map((source) => (
            <option key={source.id} value={source.name} aria-label={source.name} />
          ))}
        </datalist>
        {remove ? (
          <Button size="small" icon look="quiet" aria-label={`Remove ${label}`} onPress={remove}>
            <Trash2 size={14} aria-hidden />
          </Button>
        ) : null}
      </div>
      <p className={styles.match}>
        {matched
          ? `Outlet on file${matched.licence ? `: ${matched.licence.licence}` : ', no licence'}`
          : station.name.trim() === ''
            ? ''
            : null}
        {!matched && station.name.trim() !== '' ? (
          <>
            Not among your outlets.{' '}
            <Button size="small" look="link" onPress={() => void addOutlet(station, put, label)}>
              Add as an outlet
            </Button>
          </>
        ) : null}
      </p>
      <div className={styles.pair}>
        <TextField
          label="Address"
          value={station.url ?? ''}
          dir="ltr"
          placeholder="https://…"
          onChange={(url) => put({ ...station, url: url === '' ? null : url })}
        />
        <DateField
          label="Date"
          value={station.date?.slice(0, 10) ?? ''}
          onChange={(date) => put({ ...station, date: date === '' ? null : date })}
        />
        <TextField
          label="Their number or issue"
          value={station.identifier ?? ''}
          dir="auto"
          onChange={(number) => put({ ...station, identifier: number === '' ? null : number })}
        />
        {station.takenFrom ? (
          <p className={styles.match}>Address or date taken over from {station.takenFrom}.</p>
        ) : null}
      </div>
    </fieldset>
  )
}

async function addOutlet(
  station: OriginStation,
  put: (next: OriginStation) => void,
  label: string,
): Promise<void> {
  const reply = await ask('sources.save', {
    draft: {
      name: station.name.trim(),
      aliases: [],
      domains: domainOf(station.url),
      role: label === 'First publisher' ? 'publisher' : 'republisher',
      licence: null,
      contacts: '',
      language: null,
      notes: '',
    },
  })
  if (!reply.ok) return void showToast({ words: reply.fault.message, tone: 'failed' })
  put({ ...station, sourceId: reply.value.id })
  showToast({
    words: `${reply.value.name} is now an outlet. Its licence is still to be put on file.`,
  })
}

function domainOf(url: string | null): string[] {
  try {
    return url ? [new URL(url).hostname.replace(/^www\./u, '')] : []
  } catch {
    return []
  }
}

/** The licence: the outlet's, or one for this piece only; default none. */
function LicenceSection() {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const { licence, from, source } = useLicence()
  const [editing, setEditing] = useState<'piece' | 'source' | null>(null)
  return (
    <section className={styles.section} aria-label="Licence">
      <h3 className={styles.title}>Licence</h3>
      <LicenceWords />
      <div className={styles.buttons}>
        {source ? (
          <Button size="small" data-field="licence" onPress={() => setEditing('source')}>
            {source.licence ? 'Change' : 'Put on file'} for {source.name}…
          </Button>
        ) : null}
        <Button
          size="small"
          {...(source ? {} : { 'data-field': 'licence' })}
          onPress={() => setEditing('piece')}
        >
          {fields.licenceOverride ? 'Change for this piece…' : 'For this piece only…'}
        </Button>
        {fields.licenceOverride ? (
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              const was = fields.licenceOverride
              session.setFields({ licenceOverride: null })
              showToast({
                words: 'The exception for this piece is removed.',
                undo: () => session.setFields({ licenceOverride: was }),
              })
            }}
          >
            Remove the exception
          </Button>
        ) : null}
      </div>
      {editing === null ? null : (
        <LicenceForm
          title={
            editing === 'piece' ? 'Licence for this piece only' : `Licence of ${source?.name ?? ''}`
          }
          first={
            editing === 'piece'
              ? (fields.licenceOverride ?? (from === 'source' ? licence : null))
              : (source?.licence ?? null)
          }
          onClose={() => setEditing(null)}
          onSave={async (next) => {
            if (editing === 'piece') {
              session.setFields({ licenceOverride: next })
              return null
            }
            if (!source) return 'This outlet is no longer there.'
            const { id, createdAt: _at, ...draft } = source
            const reply = await ask('sources.save', { id, draft: { ...draft, licence: next } })
            return reply.ok ? null : reply.fault.message
          }}
        />
      )}
    </section>
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
