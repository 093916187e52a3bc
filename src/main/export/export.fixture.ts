import type { DocumentNode } from '../../shared/model/document.ts'
import { plainTemplate } from '../../shared/model/houseTemplate.ts'
import { fieldsOf, licenceOf, paragraphs } from '../rights/gate.fixture.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'

// Values for the tests of export/; no program code imports this file.

/** A text node, with marks by name. */
export function text(words: string, ...marks: (string | { href: string })[]): DocumentNode {
  return {
    type: 'text',
    text: words,
    ...(marks.length > 0
      ? {
          marks: marks.map((mark) =>
            typeof mark === 'string' ? { type: mark } : { type: 'link', attrs: mark },
          ),
        }
      : {}),
  }
}

export function block(
  type: string,
  content: readonly DocumentNode[],
  attrs: Record<string, unknown> = {},
): DocumentNode {
  return { type, attrs: { blockId: 'b', ...attrs }, content: [...content] }
}

export function articleOf(
  content: readonly DocumentNode[] = paragraphs.map((words) => block('paragraph', [text(words)])),
  change: Partial<ExportArticle['fields']> = {},
  media: ExportArticle['media'] = [],
): ExportArticle {
  return {
    id: '0000000000000001',
    fields: { ...fieldsOf({ dateline: null }), ...change },
    document: { type: 'doc', content: [...content] },
    wordCount: 30,
    media,
  }
}

export function contextOf(change: Partial<ExportContext> = {}): ExportContext {
  return {
    uri: 'urn:uuid:5f1c1f8e-0f8e-8f3a-9a52-3d6b3c1d9a10',
    at: '2026-11-02T10:00:00Z',
    version: 3,
    spoken: [],
    ledger: [],
    revisions: [],
    correction: null,
    lastDay: null,
    expiresAt: null,
    house: plainTemplate,
    channel: 'web',
    licence: licenceOf(),
    credit: { text: 'First published by Delta Wire.', position: 'bottom' },
    byline: 'By Sana Whitlock',
    originalUrl: 'https://deltawire.example/port',
    signOff: { by: 'Ines Roca', at: '2026-11-02T09:00:00Z', hash: '0'.repeat(64) },
    deskName: 'The Courier',
    ...change,
  }
}
