import type { ArticleFields } from '../../shared/model/article.ts'
import type { ArticleDocument } from '../../shared/model/document.ts'
import type { LicenceProfile } from '../../shared/model/licence.ts'
import { licenceTemplate } from '../../shared/model/licenceTemplates.ts'
import type { GateFacts, GateStatement } from './facts.ts'

// Values for the tests of rights/ and export/; no program code imports this file.

export const paragraphs = [
  'The harbour board voted on Monday to dredge the north basin this winter.',
  '“We have listened, and we have moved the dates twice,” said the chair, Dominic Asare.',
  'Work is due to begin on 1 December.',
]

/** A document of paragraphs with block ids b0, b1 … */
export function documentOf(blocks: readonly string[]): ArticleDocument {
  return {
    type: 'doc',
    content: blocks.map((text, i) => ({
      type: 'paragraph',
      attrs: { blockId: `b${i}` },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  }
}

/** A permission that allows the whole text everywhere, changed by `change`. */
export function licenceOf(change: Partial<LicenceProfile> = {}): LicenceProfile {
  const template = licenceTemplate('public-domain')
  if (!template) throw new Error('template missing')
  return { ...template.profile, licence: 'Permission, 3 May', ...change }
}

export function fieldsOf(change: Partial<ArticleFields> = {}): ArticleFields {
  return {
    headline: 'Port to dredge the north basin',
    headlineProvenance: 'received',
    standfirst: null,
    bylines: [{ name: 'Sana Whitlock', role: null, affiliation: null }],
    dateline: { places: ['PORT ELLERY'], agency: 'Delta Wire' },
    dates: {
      published: { value: '2026-10-21', text: '21 October 2026', certain: true },
      original: null,
      updated: null,
    },
    origin: {
      firstPublisher: { name: 'Delta Wire', sourceId: null, url: null, date: null },
      republishers: [],
    },
    canonicalUrl: 'https://deltawire.example/port',
    siteName: null,
    language: 'en',
    direction: 'ltr',
    credit: null,
    licenceOverride: null,
    embargoUntil: null,
    media: [],
    tags: [],
    slug: null,
    owner: null,
    due: null,
    note: '',
    ...change,
  }
}

export function statementOf(change: Partial<GateStatement> = {}): GateStatement {
  return {
    id: 's1',
    kind: 'direct',
    tier: 'sure',
    state: 'confirmed',
    text: 'We have listened',
    speaker: { name: 'Dominic Asare', type: 'named-person' },
    integrity: 'same',
    note: null,
    ...change,
  }
}

/** A signed piece under `licenceOf()` that passes every check for the web, changed by `change`. */
export function factsOf(change: Partial<GateFacts> = {}): GateFacts {
  return {
    now: '2026-11-02T10:00:00Z',
    timeZone: 'Europe/Madrid',
    status: 'signed-off',
    hold: null,
    signOff: { by: 'Ines Roca', at: '2026-11-02T09:00:00Z', hash: '0'.repeat(64), valid: true },
    signOffOverrides: [],
    fields: fieldsOf(),
    document: documentOf(paragraphs),
    received: { headline: 'Port to dredge the north basin', blocks: paragraphs },
    pendingSteps: [],
    statements: [],
    licence: licenceOf(),
    licenceFrom: 'outlet',
    rightsHolder: 'Delta Wire',
    recipient: null,
    channel: 'web',
    format: 'html',
    firstExportAt: null,
    ...change,
  }
}
