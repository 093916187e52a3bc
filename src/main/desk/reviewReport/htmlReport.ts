import { escapeHtml } from '../../export/escapeHtml.ts'
import type { ReviewReportFacts } from './gatherReport.ts'
import { head } from './markdownReport.ts'
import { decisionWords, integrityWords, kindWords, speakerWords } from './reportWords.ts'

const style = `body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#211e1a}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.1rem;margin-top:2rem}
ul.head{list-style:none;padding:0;color:#57514a}ol{padding-left:1.6rem}
blockquote{margin:.3rem 0;padding-left:.9rem;border-left:2px solid #23508c}
p.small{margin:.2rem 0;font-size:.85rem;color:#57514a}p.bad{color:#a3211b}
table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left}td.n{text-align:right}
@media print{body{margin:0}}`

/** The review report as one HTML page: no script, nothing loaded. */
export function htmlReport(facts: ReviewReportFacts): string {
  const title = `Review: ${facts.title ?? 'no headline'}`
  const out = [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title><style>${style}</style></head><body>`,
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    `<ul class="head">${head(facts)
      .map((line) => `<li dir="auto">${escapeHtml(line)}</li>`)
      .join('')}</ul>`,
  ]
  if (facts.checks.length > 0) {
    const lines = facts.checks.map(({ id, title, reason, override }) => {
      const passed =
        override === null
          ? ''
          : ` (passed over by ${override.by}${facts.notes ? `: ${override.reason}` : ''})`
      return `<li>${escapeHtml(`${id} ${title}: ${reason}${passed}`)}</li>`
    })
    out.push(`<h2>What blocks</h2><ul>${lines.join('')}</ul>`)
  }
  out.push('<h2>Statements</h2><ol>')
  for (const one of facts.statements) {
    const said = one.content.map((span) => span.exact).join(' … ')
    const altered = one.broken || one.stale
    out.push(
      `<li><strong>${kindWords[one.kind]}</strong>, <span dir="auto">${escapeHtml(speakerWords(one))}</span>`,
      `<blockquote dir="auto">${escapeHtml(said)}</blockquote>`,
      `<p class="small${altered ? ' bad' : ''}">${escapeHtml(decisionWords(one, facts))}</p>`,
      ...integrityWords(one).map(
        (words) => `<p class="small${one.broken ? ' bad' : ''}">${escapeHtml(words)}</p>`,
      ),
      ...(facts.notes && one.note
        ? [`<p class="small" dir="auto">Note: ${escapeHtml(one.note)}</p>`]
        : []),
      '</li>',
    )
  }
  out.push('</ol>')
  if (facts.list.missingQuotes.length > 0) {
    const lines = facts.list.missingQuotes.map(
      ({ text }) => `<li dir="auto">${escapeHtml(text)}</li>`,
    )
    out.push(`<h2>Received quotations that are not in the text</h2><ul>${lines.join('')}</ul>`)
  }
  const rows = facts.voices.map(
    ({ name, statements, words }) =>
      `<tr><td dir="auto">${escapeHtml(name)}</td><td class="n">${statements}</td><td class="n">${words}</td></tr>`,
  )
  out.push(
    `<h2>Voices</h2><table><thead><tr><th>Speaker</th><th>Statements</th><th>Words</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    '</body></html>',
  )
  return `${out.join('\n')}\n`
}
