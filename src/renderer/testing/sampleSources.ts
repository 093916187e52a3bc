import { noDeskCues, noDeskRules } from '../../shared/model/deskRules.ts'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import type { ArticleId, ExportId, RecipientId, SourceId } from '../../shared/model/ids.ts'
import { licenceTemplates } from '../../shared/model/licenceTemplates.ts'
import type { Recipient } from '../../shared/model/recipient.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Source } from '../../shared/model/source.ts'
import { sampleId, samplePieces } from './samplePieces.ts'

const licence = (id: string) => {
  const template = licenceTemplates.find((one) => one.id === id)
  if (!template) throw new Error(`No licence template ${id}`)
  return template.profile
}

function source(number: number, name: string, more: Partial<Source>): Source {
  return {
    id: sampleId(900 + number) as SourceId,
    name,
    aliases: [],
    domains: [],
    role: 'publisher',
    licence: null,
    contacts: '',
    language: 'en',
    notes: '',
    createdAt: '2026-03-02T10:00:00.000Z',
    ...more,
  }
}

export const sampleSources: readonly Source[] = [
  source(1, 'Open Basin', {
    domains: ['openbasin.example'],
    licence: {
      ...licence('cc-by'),
      evidence: {
        text: 'Our stories may be republished under CC BY 4.0.',
        url: 'https://openbasin.example/republish',
        readOn: '2026-09-14',
        by: 'Rana Masri',
      },
    },
    contacts: 'Editors: desk@openbasin.example',
  }),
  source(2, 'Small Places Review', {
    aliases: ['SPR', 'Small Places'],
    domains: ['smallplaces.example', 'spr.example'],
    licence: {
      ...licence('permission-by-email'),
      headline: 'keep',
      quotesComplete: true,
      expiresOn: '2026-12-09',
      channels: { web: 'yes', print: 'ask', newsletter: 'yes', feed: 'no' },
    },
    contacts: 'Ines Aho, rights@smallplaces.example, +358 40 000 0000',
    notes: 'Asks for a copy of the printed page.',
  }),
  source(3, 'Harbour Gazette', {
    domains: ['harbourgazette.example'],
    role: 'republisher',
    notes: 'Takes pieces from Coastwire without saying so; ask who wrote it first.',
  }),
  source(4, 'The Upper Valley Correspondent and Agricultural Intelligencer', {
    aliases: ['UVCAI', 'The Intelligencer'],
    domains: ['upper-valley-correspondent-and-agricultural-intelligencer.example'],
    licence: {
      ...licence('cc-by-nc-nd'),
      channels: { web: 'yes', print: 'ask', newsletter: 'no', feed: 'no' },
      expiresOn: '2027-09-03',
      extract: { kind: 'words', count: 250 },
      minDelayDays: 2,
    },
  }),
  source(5, 'صحيفة الضفة', {
    language: 'ar',
    domains: ['addiffa.example'],
    licence: {
      ...licence('cc-by-nd'),
      channels: { web: 'yes', print: 'no', newsletter: 'no', feed: 'no' },
    },
  }),
]

export const sampleRecipients: readonly Recipient[] = [
  {
    id: sampleId(801) as RecipientId,
    name: 'Own website',
    channel: 'web',
    formats: ['html', 'markdown'],
    filenamePattern: '{date}-{slug}',
    contact: 'web@desk.example',
    paywalled: false,
    commercial: true,
    createdAt: '2026-02-01T09:00:00.000Z',
  },
  {
    id: sampleId(802) as RecipientId,
    name: 'Wenlow Weekly, print edition for the northern counties',
    channel: 'print',
    formats: ['text'],
    filenamePattern: '{slug}',
    contact: 'production@wenlow.example',
    paywalled: true,
    commercial: true,
    createdAt: '2026-04-11T09:00:00.000Z',
  },
]

const hash = (letter: string) => `${letter}3c7e914b08d2f65`.repeat(4)

export const sampleExports: readonly ExportRecord[] = [5, 6, 3, 6, 1].map((piece, i) => {
  const row = samplePieces[piece]?.row
  const isPrint = i === 2
  return {
    id: sampleId(700 + i) as ExportId,
    articleId: sampleId(piece + 1) as ArticleId,
    headline: row?.headline ?? null,
    at: new Date(Date.UTC(2026, 10, 23, 14 - i * 5, 20)).toISOString(),
    by: i === 4 ? null : 'Rana Masri',
    format: isPrint ? 'text' : i % 2 ? 'markdown' : 'html',
    channel: isPrint ? 'print' : 'web',
    recipientId: i === 4 ? null : (sampleRecipients[isPrint ? 1 : 0]?.id ?? null),
    recipientName: i === 4 ? null : (sampleRecipients[isPrint ? 1 : 0]?.name ?? null),
    path: `exports/2026-11-23/${i}-${
      row?.headline
        ?.toLowerCase()
        .replace(/[^a-z]+/gu, '-')
        .slice(0, 40) ?? 'piece'
    }.${isPrint ? 'txt' : i % 2 ? 'md' : 'html'}`,
    sha256: hash('abcde'[i] ?? 'f'),
    size: 4021 + i * 977,
    revision: 3 + i,
    signOffHash: hash('9'),
    licence:
      ['Permission by e-mail', 'CC BY 4.0', 'CC BY-ND 4.0', 'CC BY 4.0', 'CC BY 4.0'][i] ?? null,
    publishedUrl: i === 1 ? 'https://desk.example/water-report' : null,
    overrides:
      i === 2
        ? [
            {
              check: 'R7',
              by: 'Rana Masri',
              reason: 'Their editor agreed on the telephone, letter follows.',
            },
          ]
        : [],
    supersededBy: i === 3 ? (sampleId(701) as ExportId) : null,
  }
})

export const sampleSettings: Settings = {
  actor: 'Rana Masri',
  theme: 'system',
  deskName: 'Northern desk',
  timeZone: 'Europe/Helsinki',
  rules: noDeskRules,
  cues: noDeskCues,
}
