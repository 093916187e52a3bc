import type { NoticeContent, RecallTask } from '../../../shared/model/notice.ts'

type Kind = NoticeContent['kind'] | 'expiry'

const titles = {
  hold: 'HOLD',
  release: 'RELEASE',
  kill: 'KILL',
  correction: 'CORRECTION',
  refile: 'REFILE',
  advisory: 'ADVISORY',
  expiry: 'LICENCE ENDED',
} as const satisfies Record<Kind, string>

const asks = {
  hold: 'Do not publish this piece, and take it offline, until we release it.',
  release: 'The hold on this piece is lifted. It may be published again.',
  kill: 'This kill is mandatory. Remove the piece wherever it stands, and tell us when it is done.',
  correction: 'Please correct the piece wherever it stands, and say that it was corrected.',
  refile: 'Please replace the earlier version with this one.',
  advisory: 'For your information; nothing need be done.',
  expiry: 'Please do so wherever the piece stands, and tell us when it is done.',
} as const satisfies Record<Kind, string>

/** Whom one copy of a notice is for, and what of the piece they have. */
export interface NoticeReader {
  readonly name: string
  readonly contact: string
  readonly publishedUrl: string | null
  /** "html, 23 May 2026 12:00 UTC", a line a file. */
  readonly files: readonly string[]
}

/** A notice as it is sent, to one reader where one is named; what our own reader reads back. */
export function noticeWords(
  content: Omit<NoticeContent, 'kind' | 'text' | 'replaces'> & { readonly kind: Kind },
  from: { readonly deskName: string; readonly when: string },
  to?: NoticeReader,
): string {
  const line = (label: string, value: string | null) => (value ? `${label}: ${value}` : null)
  return [
    titles[content.kind],
    '',
    to ? line('To', to.contact === '' ? to.name : `${to.name}, ${to.contact}`) : null,
    line('Headline', content.headline),
    line('Slug', content.slug),
    line('Id', content.itemId),
    line('URL', content.url),
    to ? line('Published at', to.publishedUrl) : null,
    line('Reason', content.reason),
    line('Where', content.where),
    content.whatChanged ? `\nWhat changed:\n${content.whatChanged}` : null,
    to && to.files.length > 0 ? `\nYou have it as:\n${to.files.join('\n')}` : null,
    '',
    asks[content.kind],
    '',
    line('Authorised by', content.authorisedBy),
    [from.deskName, from.when].filter(Boolean).join(', '),
  ]
    .filter((one) => one !== null)
    .join('\n')
}

/** What a recall says where no notice of a sender or of ours stands behind it: a licence that ended. */
export function recallContent(
  task: Pick<RecallTask, 'cause' | 'reason'>,
  piece: Pick<NoticeContent, 'headline' | 'slug' | 'itemId' | 'url'>,
): Parameters<typeof noticeWords>[0] {
  return {
    ...piece,
    kind: task.cause,
    reason: task.reason,
    whatChanged: null,
    where: null,
    authorisedBy: null,
  }
}
