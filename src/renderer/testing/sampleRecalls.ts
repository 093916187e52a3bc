import type { RecallTask } from '../../shared/model/notice.ts'
import { sampleExports } from './sampleSources.ts'

/** A kill that nobody was told of yet, and a correction one recipient was. */
export const sampleRecalls: readonly RecallTask[] = sampleExports.slice(0, 2).map((record, i) => ({
  id: `recall ${i}`,
  articleId: record.articleId,
  headline: record.headline,
  noticeId: null,
  cause: i === 0 ? 'kill' : 'correction',
  reason: i === 0 ? 'The interview was never given.' : 'The figure was 14 per cent.',
  recipientId: record.recipientId,
  recipientName: record.recipientName ?? 'Whoever got the web file',
  exportIds: [record.id],
  openedAt: '2026-11-23T18:00:00.000Z',
  publishedUrl: record.publishedUrl,
  toldAt: i === 0 ? null : '2026-11-23T19:00:00.000Z',
  toldBy: i === 0 ? null : 'Rana Masri',
  acknowledgedAt: null,
  note: '',
  noticePath: null,
}))
