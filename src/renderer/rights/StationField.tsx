import { Trash2 } from 'lucide-react'
import type { OriginStation } from '../../shared/model/origin.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { askOrSay } from '../ui/askOrSay.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import styles from './RepublicationPanel.module.css'

/** One publisher on the way: name (matched to an outlet where there is one), address, date. */
export function StationField(props: {
  readonly label: string
  /** What an outlet becomes that is put on file from here. */
  readonly standing: 'publisher' | 'republisher'
  readonly station: OriginStation
  /** What the page called its site: offered while nobody is named. */
  readonly siteName?: string | null
  /** Changes the station as it is when this runs. */
  readonly change: (by: (now: OriginStation) => OriginStation) => void
  readonly remove?: () => void
}) {
  const { label, standing, station, siteName = null, change, remove } = props
  const put = (next: OriginStation) => change(() => next)
  const { act } = useAct()
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
          : null}
        {siteName !== null && station.name.trim() === '' ? (
          <>
            The page calls its site {siteName}.{' '}
            <Button
              size="small"
              look="link"
              onPress={() =>
                put({ ...station, name: siteName, sourceId: byName(siteName)?.id ?? null })
              }
            >
              Take that
            </Button>
          </>
        ) : null}
        {!matched && station.name.trim() !== '' ? (
          <>
            Not among your outlets.{' '}
            <Button
              size="small"
              look="link"
              onPress={() => void act(() => addOutlet(station, change, standing))}
            >
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
  change: (by: (now: OriginStation) => OriginStation) => void,
  role: 'publisher' | 'republisher',
): Promise<void> {
  const name = station.name.trim()
  const saved = await askOrSay('sources.save', {
    draft: {
      name,
      aliases: [],
      domains: domainOf(station.url),
      role,
      licence: null,
      contacts: '',
      language: null,
      notes: '',
    },
  })
  if (!saved) return
  // The name may be another by now, and address and date may have been written in.
  change((now) => (now.name.trim() === name ? { ...now, sourceId: saved.id } : now))
  showToast({ words: `${saved.name} is now an outlet. Its licence is still to be put on file.` })
}

function domainOf(url: string | null): string[] {
  try {
    return url ? [new URL(url).hostname.replace(/^www\./u, '')] : []
  } catch {
    return []
  }
}
