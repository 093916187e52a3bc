import { escapeCell, escapeLine, escapeParagraph } from '../../export/escapeMarkdown.ts'
import type { ReviewReportFacts } from './gatherReport.ts'
import {
  countWords,
  decisionWords,
  integrityWords,
  kindWords,
  momentWords,
  signOffWords,
  speakerWords,
} from './reportWords.ts'

/** The review report as Markdown. */
export function markdownReport(facts: ReviewReportFacts): string {
  const lines = [
    `# Review: ${escapeLine(facts.title ?? 'no headline')}`,
    '',
    ...head(facts).map((line) => `- ${escapeLine(line)}`),
  ]
  if (facts.checks.length > 0) {
    lines.push('', '## What blocks', '')
    for (const check of facts.checks) {
      const passed =
        check.override === null
          ? ''
          : ` (passed over by ${check.override.by}${facts.notes ? `: ${check.override.reason}` : ''})`
      lines.push(`- ${escapeLine(`${check.id} ${check.title}: ${check.reason}${passed}`)}`)
    }
  }
  lines.push('', '## Statements', '')
  for (const [index, one] of facts.statements.entries()) {
    const said = one.content.map((span) => span.exact).join(' … ')
    lines.push(
      `${index + 1}. **${kindWords[one.kind]}**, ${escapeLine(speakerWords(one))}`,
      '',
      ...escapeParagraph(said)
        .split('\n')
        .map((line) => `   > ${line}`),
      '',
      [
        decisionWords(one, facts),
        ...integrityWords(one),
        ...(facts.notes && one.note ? [`Note: ${one.note.replace(/\s+/g, ' ')}`] : []),
      ]
        .map((line) => `   ${escapeLine(line)}`)
        .join('\\\n'),
      '',
    )
  }
  if (facts.list.missingQuotes.length > 0) {
    lines.push('## Received quotations that are not in the text', '')
    for (const { text } of facts.list.missingQuotes) lines.push(`- ${escapeLine(text)}`)
    lines.push('')
  }
  lines.push('## Voices', '', '| speaker | statements | words |', '|---|---:|---:|')
  for (const { name, statements, words } of facts.voices)
    lines.push(`| ${escapeCell(name)} | ${statements} | ${words} |`)
  return `${lines.join('\n')}\n`
}

/** The facts over the list, one a line. */
export function head(facts: ReviewReportFacts): string[] {
  return [
    ...(facts.bylines.length > 0 ? [`By ${facts.bylines.join(', ')}`] : []),
    ...(facts.firstPublisher ? [`First published by ${facts.firstPublisher}`] : []),
    `${facts.wordCount} words, revision ${facts.revision}, piece ${facts.id}`,
    countWords(facts),
    signOffWords(facts),
    `Written on ${momentWords(facts.now, facts.timeZone)}`,
  ]
}
