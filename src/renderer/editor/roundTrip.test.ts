import { Editor } from '@tiptap/core'
import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleDocument, bodyText } from '../../shared/model/document.ts'
import { articleExtensions } from './extensions.ts'
import { toArticleDocument } from './schema/documentJson.ts'
import { anyDocument, paragraphs, proseDoc, schema } from './testing/documents.ts'
import { runs } from '../../shared/testing/runs.fixture.ts'

const keys = { leave: () => undefined, save: () => undefined, sign: () => undefined }

describe('a document through the editor', () => {
  test('comes back as the same JSON, character for character', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const editor = new Editor({
          element: null,
          content: document,
          extensions: articleExtensions([], keys),
          injectCSS: false,
          enableContentCheck: true,
          onContentError: ({ error }) => {
            throw error
          },
        })
        const back = toArticleDocument(editor.state.doc)
        editor.destroy()
        expect(back).toEqual(document)
      }),
      { numRuns: runs(150) },
    )
  })
  test('is a document the library takes', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(ArticleDocument.parse(toArticleDocument(proseDoc(document)))).toEqual(document)
      }),
    )
  })
  test('keeps NBSP, joiners and mark boundaries through the page and back', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const doc = proseDoc(document)
        const page = DOMSerializer.fromSchema(schema).serializeFragment(doc.content)
        const host = globalThis.document.createElement('div')
        host.append(page)
        const back = DOMParser.fromSchema(schema).parse(host, { preserveWhitespace: 'full' })
        expect(bodyText(toArticleDocument(back))).toBe(bodyText(document))
      }),
    )
  })
  test('an address that could run is never read from a page', () => {
    const host = globalThis.document.createElement('div')
    host.innerHTML = '<p><a href="javascript:alert(1)">words</a></p>'
    const doc = DOMParser.fromSchema(schema).parse(host)
    expect(JSON.stringify(doc.toJSON())).not.toContain('javascript')
    expect(doc.textContent).toBe('words')
  })
  test('a stray node type is refused, not dropped in silence', () => {
    let refused = ''
    const editor = new Editor({
      element: null,
      content: { type: 'doc', content: [{ type: 'iframe' }] },
      extensions: articleExtensions([], keys),
      enableContentCheck: true,
      onContentError: ({ error }) => {
        refused = error.message
      },
    })
    editor.destroy()
    expect(refused).not.toBe('')
  })
  test('an empty paragraph stays empty', () =>
    expect(toArticleDocument(proseDoc(paragraphs('')))).toEqual(paragraphs('')))
})
