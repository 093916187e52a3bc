import { useEditor, type Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { LedgerStep } from '../../shared/model/cleaningStep.ts'
import type { ArticleDocument } from '../../shared/model/document.ts'
import { TextSelection } from '@tiptap/pm/state'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { completeIds } from './blockIds.ts'
import { articleExtensions } from './extensions.ts'

export interface ArticleEditorOptions {
  readonly document: ArticleDocument
  readonly steps: readonly LedgerStep[]
  readonly editable: boolean
  /** The language of the text, for the reader's voice and the browser's hyphens; null: unknown. */
  readonly language: string | null
  readonly onChange: () => void
  readonly onLeave: () => void
  readonly onSave: () => void
  readonly onSign: () => void
  readonly onBlur: () => void
}

/**
 * The editor of one open piece. `document` and `steps` are what it starts from; later changes go through
 * transactions. A document the schema does not know is never shown half: `problem` says so and the text
 * stays locked, so that nothing can be saved over it.
 */
export function useArticleEditor(options: ArticleEditorOptions): {
  readonly editor: Editor
  readonly problem: string | null
} {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const [problem, setProblem] = useState<string | null>(null)
  const editor = useEditor({
    content: options.document,
    // The keys are pressed long after this render; what they call is looked up then.
    // eslint-disable-next-line react/refs
    extensions: articleExtensions(options.steps, {
      leave: () => latest.current.onLeave(),
      save: () => latest.current.onSave(),
      sign: () => latest.current.onSign(),
    }),
    editable: options.editable,
    injectCSS: false,
    enableContentCheck: true,
    // Markdown-like shortcuts rewrite what was typed: not in somebody else's copy.
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false, textDirection: false },
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n\n' } },
    editorProps: {
      attributes: {
        'aria-label': 'Text of the piece',
        'aria-multiline': 'true',
        role: 'textbox',
        spellcheck: 'false',
        autocorrect: 'off',
        translate: 'no',
        ...(options.language ? { lang: options.language } : {}),
      },
      // Links in copy are read, never followed by a click.
      handleClick: (_view, _position, event) =>
        event.metaKey && event.preventDefault() === undefined,
      handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
    },
    onContentError: ({ error }) => setProblem(error.message),
    onCreate: ({ editor }) => {
      const tr = completeIds(editor.state)
      if (tr) editor.view.dispatch(tr.setMeta('addToHistory', false))
      const at = firstParagraph(editor.state.doc)
      if (at !== null)
        editor.view.dispatch(
          editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)),
        )
    },
    onUpdate: () => latest.current.onChange(),
    onTransaction: ({ transaction }) => {
      // A rejected proposal changes no text and has to be saved all the same.
      if (!transaction.docChanged && transaction.getMeta('cleaningSteps$'))
        latest.current.onChange()
    },
    onBlur: () => latest.current.onBlur(),
  })
  useEffect(() => {
    if (editor.isEditable !== (options.editable && problem === null))
      editor.setEditable(options.editable && problem === null, false)
  }, [editor, options.editable, problem])
  return { editor, problem }
}

/** Where the text itself begins: the cursor waits there, not in a caption. */
function firstParagraph(doc: ProseNode): number | null {
  let found: number | null = null
  doc.forEach((node, position) => {
    if (found === null && node.type.name === 'paragraph') found = position + 1
  })
  return found
}
