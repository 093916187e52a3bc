import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  type Channel,
  channels,
  type ChannelTerms,
  type LicenceProfile,
} from '../../shared/model/licence.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { Clause, Count, Phrase, Pick, Sentence } from './Clause.tsx'
import type { ClauseProps } from './Clause.tsx'
import styles from './LicenceSection.module.css'

const where: Readonly<Record<Channel, string>> = {
  web: 'On the web',
  print: 'In print',
  newsletter: 'In newsletters',
  feed: 'In feeds',
}
const yesNo = [
  { value: 'yes', label: 'allowed' },
  { value: 'no', label: 'not allowed' },
] as const

interface Difference {
  readonly key: keyof ChannelTerms
  readonly label: string
  /** What it begins with: the value that holds for all channels. */
  readonly first: (licence: LicenceProfile) => ChannelTerms
  readonly draw: (
    terms: ChannelTerms,
    set: (terms: ChannelTerms) => void,
    label: string,
  ) => ReactNode
}

const differences: readonly Difference[] = [
  {
    key: 'textEdits',
    label: 'the text',
    first: ({ textEdits }) => ({ textEdits }),
    draw: (terms, set, label) => (
      <Pick
        label={label}
        value={terms.textEdits ?? 'none'}
        choices={[
          { value: 'none', label: 'may not be changed' },
          { value: 'style', label: 'may be styled, not cut' },
          { value: 'style-and-cut', label: 'may be styled and cut' },
          { value: 'free', label: 'may be edited freely' },
        ]}
        onChange={(textEdits) => set({ textEdits })}
      />
    ),
  },
  {
    key: 'extract',
    label: 'the length is at most, in words',
    first: ({ extract }) => ({
      extract: extract.kind === 'full' ? { kind: 'words', count: 250 } : extract,
    }),
    draw: (terms, set, label) => (
      <Count
        label={label}
        min={1}
        value={terms.extract && terms.extract.kind !== 'full' ? terms.extract.count : 250}
        onChange={(count) => set({ extract: { kind: 'words', count } })}
      />
    ),
  },
  {
    key: 'credit',
    label: 'the credit line reads',
    first: ({ credit }) => ({ credit }),
    draw: (terms, set, label) => (
      <Phrase
        label={label}
        value={terms.credit?.template ?? ''}
        onChange={(template) =>
          set({
            credit: {
              position: 'bottom',
              templateIfEdited: null,
              ...terms.credit,
              template: template ?? '',
            },
          })
        }
      />
    ),
  },
  {
    key: 'minDelayDays',
    label: 'we wait, in days,',
    first: ({ minDelayDays }) => ({ minDelayDays }),
    draw: (terms, set, label) => (
      <Count
        label={label}
        min={0}
        value={terms.minDelayDays ?? 0}
        onChange={(minDelayDays) => set({ minDelayDays })}
      />
    ),
  },
  {
    key: 'expiresAfterDays',
    label: 'it ends after our first use, in days,',
    first: ({ expiresAfterDays }) => ({ expiresAfterDays: expiresAfterDays ?? 90 }),
    draw: (terms, set, label) => (
      <Count
        label={label}
        min={1}
        value={terms.expiresAfterDays ?? 90}
        onChange={(expiresAfterDays) => set({ expiresAfterDays })}
      />
    ),
  },
  {
    key: 'paywall',
    label: 'behind a paywall it is',
    first: ({ paywall }) => ({ paywall }),
    draw: (terms, set, label) => (
      <Pick
        label={label}
        value={terms.paywall ?? 'yes'}
        choices={yesNo}
        onChange={(paywall) => set({ paywall })}
      />
    ),
  },
  {
    key: 'commercial',
    label: 'commercial use is',
    first: ({ commercial }) => ({ commercial }),
    draw: (terms, set, label) => (
      <Pick
        label={label}
        value={terms.commercial ?? 'yes'}
        choices={yesNo}
        onChange={(commercial) => set({ commercial })}
      />
    ),
  },
  {
    key: 'images',
    label: 'pictures are',
    first: ({ images }) => ({ images }),
    draw: (terms, set, label) => (
      <Pick
        label={label}
        value={terms.images === 'none' ? 'none' : 'cleared-list'}
        choices={[
          { value: 'none', label: 'left out' },
          { value: 'cleared-list', label: 'cleared one by one' },
        ]}
        onChange={(images) => set({ images })}
      />
    ),
  },
]

/** What holds in one channel only; nothing here means that all channels are alike. */
export function ChannelClauses({ licence, onChange }: ClauseProps) {
  const own = licence.byChannel ?? {}
  const set = (channel: Channel, terms: ChannelTerms | null) => {
    const { [channel]: _before, ...others } = own
    const next =
      terms === null || Object.keys(terms).length === 0 ? others : { ...own, [channel]: terms }
    onChange({ ...licence, byChannel: next })
  }
  const open = channels.filter((channel) => (licence.channels[channel] ?? 'no') !== 'no')
  return (
    <Clause title="In one channel">
      {open.map((channel) => {
        const terms = own[channel] ?? {}
        const there = differences.filter((one) => one.key in terms)
        const missing = differences.filter((one) => !(one.key in terms))
        return (
          <div key={channel} className={styles.difference}>
            <span className={styles.channel}>{where[channel]}</span>
            <div className={styles.terms}>
              {there.length === 0 ? <span>as above</span> : null}
              {there.map((one) => (
                <Sentence key={one.key}>
                  {one.label}{' '}
                  {one.draw(
                    terms,
                    (change) => set(channel, { ...terms, ...change }),
                    `${where[channel]}: ${one.label}`,
                  )}
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={`${where[channel]}, ${one.label}: as above again`}
                    onPress={() => {
                      const { [one.key]: _gone, ...rest } = terms
                      set(channel, rest)
                    }}
                  >
                    <X size={12} aria-hidden />
                  </Button>
                </Sentence>
              ))}
              {missing.length > 0 ? (
                <Menu
                  label={`Another term ${where[channel].toLocaleLowerCase()}`}
                  trigger={
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={`Another term ${where[channel].toLocaleLowerCase()}`}
                    >
                      But…
                    </Button>
                  }
                >
                  {missing.map((one) => (
                    <MenuItem
                      key={one.key}
                      onAction={() => set(channel, { ...terms, ...one.first(licence) })}
                    >
                      {one.label}
                    </MenuItem>
                  ))}
                </Menu>
              ) : null}
            </div>
          </div>
        )
      })}
    </Clause>
  )
}
