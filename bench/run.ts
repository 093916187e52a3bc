// npm run bench [-- NAME… --save --large]: runs every bench/**/*.bench.ts whose path contains one of the
// names, each in a process of its own, and prints one JSON object: where it was measured, and the figures.
// --help lists them.
import { spawn } from 'node:child_process'
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bench } from './bench.ts'
import { environment } from './environment.ts'

const here = import.meta.dirname
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const args = process.argv.slice(2)
const flags = new Set(args.filter((arg) => arg.startsWith('--')).map((flag) => flag.slice(2)))
const names = args.filter((arg) => !arg.startsWith('--'))

/** In the child: measures one file and sends its figures up. */
async function runOne(file: string): Promise<void> {
  const { bench } = (await import(pathToFileURL(file).href)) as { bench: Bench }
  const result = await bench({ flags, say })
  process.send?.({ result })
}

function inItsOwnProcess(file: string): Promise<unknown> {
  return new Promise((resolve) => {
    const passed = [...flags].map((flag) => `--${flag}`)
    const child = spawn(
      process.execPath,
      ['--expose-gc', import.meta.filename, file, '--one', ...passed],
      {
        // Its standard output is not ours: that holds one JSON object and nothing else.
        stdio: ['ignore', process.stderr, 'inherit', 'ipc'],
      },
    )
    let answer: unknown = null
    child.on('message', (message) => {
      answer = (message as { result: unknown }).result
    })
    child.on('close', (code) => resolve(code === 0 ? answer : { failed: `exit ${code}` }))
  })
}

const all = globSync('**/*.bench.ts', { cwd: here })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()

function listAll(): void {
  say('npm run bench [-- NAME… --save --large]; every bench whose name contains one of the names:')
  for (const file of all) say(`  ${file.replace(/\.bench\.ts$/, '')}`)
}

async function runAll(): Promise<boolean> {
  const files = all.filter(
    (file) => names.length === 0 || names.some((name) => file.includes(name)),
  )
  if (files.length === 0) {
    say(`No bench is called “${names.join('” or “')}”.`)
    listAll()
    return false
  }
  const report = { environment: environment(), results: {} as Record<string, unknown> }
  for (const file of files) {
    say(`bench: ${file}`)
    report.results[file.replace(/\.bench\.ts$/, '')] = await inItsOwnProcess(join(here, file))
  }
  const text = `${JSON.stringify(report, null, 2)}\n`
  process.stdout.write(text)
  if (flags.has('save')) {
    const folder = join(here, 'results')
    mkdirSync(folder, { recursive: true })
    const stamp = report.environment.at.slice(0, 19).replaceAll(':', '-')
    const file = join(
      folder,
      `${stamp}-${(report.environment.commit ?? 'unknown').slice(0, 10)}.json`,
    )
    writeFileSync(file, text)
    say(`saved as ${file}`)
  }
  return !Object.values(report.results).some(
    (result) => result !== null && typeof result === 'object' && 'failed' in result,
  )
}

if (flags.has('one')) {
  flags.delete('one')
  await runOne(names[0] ?? '')
  process.disconnect?.()
} else if (flags.has('help')) listAll()
else if (!(await runAll())) process.exitCode = 1
