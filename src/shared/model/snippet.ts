// Apart from articleRow.ts, so that the window takes it without zod.

/** Signs round a found word in a snippet: private-use characters that no newsroom text carries. */
export const snippetMarks = { open: '\ue000', close: '\ue001' } as const

/** A snippet in runs of found and other words, to be shown without its marks. */
export function snippetRuns(
  snippet: string,
): readonly { readonly text: string; readonly found: boolean }[] {
  return snippet
    .split(/[\ue000\ue001]/u)
    .map((text, index) => ({ text, found: index % 2 === 1 }))
    .filter((run) => run.text !== '')
}
