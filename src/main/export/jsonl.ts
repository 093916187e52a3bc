import type { ArchiveHeader } from '../../shared/model/archivedPiece.ts'
import type { CollectionWriter } from './exportArticle.ts'

/** JSON Lines: a line that says what the file is, then one line a piece with all the library knows of it. */
export const jsonlWriter: CollectionWriter = {
  extension: 'jsonl',
  item: ({ archived }) => {
    if (!archived) throw new Error('an archive is written from archived pieces')
    const { withNotes } = archived
    return {
      ok: true,
      // JSON escapes what no other format can carry: nothing is refused here.
      text: JSON.stringify(archived),
      warnings: [
        withNotes
          ? 'The archive holds review notes, reasons and the whole history: it is for another desk, not for receivers.'
          : 'Review notes, reasons and the history are left out of the archive; they go along only when asked for.',
        'What this desk exported to whom stays in its register.',
      ],
    }
  },
  file: (items, about) => {
    const header: ArchiveHeader = {
      copydesk: 'archive',
      format: 1,
      desk: about.deskName,
      at: about.at,
    }
    return `${[JSON.stringify(header), ...items].join('\n')}\n`
  },
}
