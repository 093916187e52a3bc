import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './buildApp.mjs'
import { playwrightCounts, vitestCounts } from './countTests.mjs'
import { onDisplay } from './display.mjs'
import { notesFolder } from './places.mjs'
import { environment, run, tool } from './run.mjs'

// A check takes the file its tests are to be reported in, and answers {code, output, late}.

/** Runs commands one after the other, all of them; fails as the last one that failed. */
const commands = (seconds, ...list) =>
  async function oneByOne() {
    let sum = { code: 0, output: '', late: false }
    for (const command of list) {
      const { output, ...end } = await run(command(), {
        seconds,
        env: environment({ NO_COLOR: '1' }),
      })
      sum = { ...(end.code === 0 ? sum : end), output: sum.output + output }
    }
    return sum
  }

// Left to itself Vitest keeps one core free, which is every second one on a small machine.
const everyCore = `--maxWorkers=${availableParallelism()}`

// A command line that a test starts reads some hundred modules: Node keeps them compiled from the last time.
const compiled = { NODE_COMPILE_CACHE: join(notesFolder, 'compiled') }

const vitest =
  (project, seconds, ...more) =>
  (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['run', '--project', project, '--passWithNoTests', ...reporters, ...more]
    return run(tool('vitest', args), { seconds, env: environment({ NO_COLOR: '1', ...compiled }) })
  }

const playwright = (seconds) => (report) => {
  const args = ['test', '--project=e2e', '--pass-with-no-tests', '--reporter=list,json']
  // Not NO_COLOR: Playwright sets FORCE_COLOR for its workers, and Node warns of the two together.
  const env = environment({ FORCE_COLOR: '0', PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  return run(onDisplay(tool('playwright', args)), { seconds, env })
}

async function build() {
  await buildApp()
  return { code: 0, output: '', late: false }
}

/**
 * Every check by name, in order. Those of one `lane` run one after the other, beside the other lane, so
 * that both cores of a small machine have work to the end: the renderer's one page comes early, because beside
 * it the other lane has work for the second core, and the last of each lane can use both.
 * `needs` is what has to be set up; `counts` reads passed and failed tests from a report.
 */
export const checks = {
  format: { lane: 'left', work: commands(60, () => tool('oxfmt', ['--check', '.'])) },
  lint: { lane: 'left', work: commands(180, () => tool('oxlint', ['--type-aware'])) },
  types: {
    lane: 'left',
    work: commands(
      180,
      () => tool('typescript', ['-p', 'tsconfig.node.json', '--noEmit'], 'tsc'),
      () => tool('typescript', ['-p', 'tsconfig.web.json', '--noEmit'], 'tsc'),
    ),
  },
  knip: { lane: 'left', work: commands(120, () => tool('knip', ['--cache'])) },
  build: { lane: 'left', work: build },
  process: { lane: 'left', work: vitest('process', 1800, everyCore), counts: vitestCounts },
  renderer: {
    lane: 'right',
    needs: 'browser',
    work: vitest('renderer', 1800),
    counts: vitestCounts,
  },
  unit: { lane: 'right', work: vitest('unit', 900, everyCore), counts: vitestCounts },
  e2e: { lane: 'left', needs: 'electron', work: playwright(1800), counts: playwrightCounts },
}
