import type { FoundFile } from '../../shared/calls/exportCalls.ts'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import { Badge } from '../ui/Badge.tsx'
import type { TableColumn } from '../ui/VirtualTable.tsx'
import { momentWords } from '../words/dateWords.ts'
import { channelWords, formatWords } from './exportWords.ts'
import styles from './ExportsScreen.module.css'

/** The register's columns: when, which piece, for whom; format and channel only where `room` (pixels; 0: not measured) leaves the headline its place. */
export function registerColumns(
  zone: string | undefined,
  found: ReadonlyMap<string, FoundFile> | undefined,
  room: number,
): readonly TableColumn<ExportRecord>[] {
  const all: readonly TableColumn<ExportRecord>[] = [
    {
      id: 'at',
      head: 'When',
      width: '136px',
      skeleton: 9,
      cell: (one) => <span className={styles.tabular}>{momentWords(one.at, zone)}</span>,
    },
    {
      id: 'headline',
      head: 'Piece',
      width: 'minmax(0, 1fr)',
      skeleton: 28,
      cell: (one) => <bdi title={one.headline ?? ''}>{one.headline ?? <em>no headline</em>}</bdi>,
    },
    {
      id: 'recipient',
      head: 'For',
      width: 'minmax(100px, 0.4fr)',
      skeleton: 12,
      cell: (one) => (
        <bdi className={styles.quiet} title={one.recipientName ?? ''}>
          {one.recipientName ?? '–'}
        </bdi>
      ),
    },
    {
      id: 'format',
      head: 'Format',
      width: '132px',
      skeleton: 10,
      cell: (one) => <span className={styles.quiet}>{formatWords[one.format]}</span>,
    },
    {
      id: 'channel',
      head: 'Channel',
      width: '84px',
      skeleton: 5,
      cell: (one) => <span className={styles.quiet}>{channelWords[one.channel]}</span>,
    },
    {
      id: 'state',
      head: 'Marks',
      isHeadHidden: true,
      width: '112px',
      skeleton: 0,
      cell: (one) =>
        found && foundMark(found.get(one.id)) !== null ? (
          foundMark(found.get(one.id))
        ) : one.overrides.length > 0 ? (
          <Badge bare meaning="blocking">
            overridden
          </Badge>
        ) : one.supersededBy ? (
          <Badge bare meaning="stale">
            replaced
          </Badge>
        ) : null,
    },
  ]
  const leftOut =
    room === 0 ? [] : [...(room < 800 ? ['channel'] : []), ...(room < 700 ? ['format'] : [])]
  return all.filter((column) => !leftOut.includes(column.id))
}

/** A file that is no longer what and where it was. */
function foundMark(found: FoundFile | undefined) {
  if (found === undefined || found.state === 'unchanged') return null
  if (found.state === 'moved')
    return (
      <Badge bare meaning="stale">
        moved
      </Badge>
    )
  return (
    <Badge bare meaning={found.state === 'changed' ? 'broken' : 'blocking'}>
      {found.state === 'changed' ? 'changed' : 'not there'}
    </Badge>
  )
}
