import type { Environment } from '../environment.ts'
import type { polnearReport } from './polnearReport.ts'

interface Rate {
  readonly precision: number
  readonly recall: number
}

/** The module with the figures the window’s help shows, as text; written by `npm run bench -- polnear --save`. */
export function measuredFile(
  report: Omit<ReturnType<typeof polnearReport>, 'rules'>,
  { at, commit }: Pick<Environment, 'at' | 'commit'>,
): string {
  const { engine, nameSaidRule } = report.quotes
  const { indirect } = report
  const rate = ({ precision, recall }: Rate): string =>
    `{ precision: ${precision}, recall: ${recall} }`
  const speakers = (one: typeof engine): string =>
    rate({ precision: one.speakerPrecision, recall: one.speakerRecall })
  return `/** How often the attribution engine was right; written by \`npm run bench -- polnear --save\`, not by hand. */
export const measuredAttribution = {
  on: '${at.slice(0, 10)}',
  commit: '${(commit ?? 'unknown').slice(0, 7)}',
  articles: ${report.articles},
  statements: ${report.allStatements['all']?.gold ?? 0},
  quotedSpans: ${rate({ precision: engine.spanPrecision, recall: engine.spanRecall })},
  speakers: ${speakers(engine)},
  simpleRule: ${speakers(nameSaidRule)},
  indirect: {
    clear: ${rate(indirect['sure'] ?? none)},
    clearAndCheck: ${rate(indirect['sure+likely'] ?? none)},
    all: ${rate(indirect['all'] ?? none)},
  },
} as const
`
}

const none: Rate = { precision: 0, recall: 0 }
