import type { NoticeKind } from '../../shared/model/notice.ts'

/** The kinds of notice as an editor says them. */
export const kindWords: Readonly<Record<NoticeKind, string>> = {
  kill: 'Kill',
  hold: 'Hold',
  release: 'Release',
  correction: 'Correction',
  refile: 'Refile',
  advisory: 'Advisory',
}
