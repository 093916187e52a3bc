import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'

// The packaged program as it would be installed. Playwright cannot drive it: the fuse for inspecting is off.
// It is started as a shell starts it, and what it leaves behind is looked at with its own commands.
const program = process.env['COPYDESK_PACKAGED'] ?? ''
const launcher = join(dirname(program), 'resources', 'bin', 'copydesk')
const samples = join(dirname(program), 'resources', 'samples')
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

let home: string
test.beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'copydesk-packaged-'))
})
test.afterAll(() => rmSync(home, { recursive: true, force: true }))

/** One command, without a screen, without the user's own profile. */
function desk(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, COPYDESK_NATIVE_BINDING: _b, ...own } = process.env
  const ran = spawnSync(launcher, words, {
    cwd: home,
    env: { ...own, XDG_CONFIG_HOME: join(home, 'config'), ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status: ran.status, out: ran.stdout, said: ran.stderr }
}
const inLibrary = ['--library', 'library']
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; ok: boolean; state: string; headline: string })

test('version, and help for what is no command', () => {
  const version: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(desk(['--version'])).toEqual({
    status: 0,
    out: `copydesk ${(version as { version: string }).version}\n`,
    said: '',
  })
  const wrong = desk(['nonsense'])
  expect(wrong).toMatchObject({ status: 2, out: '' })
  expect(wrong.said).toContain('Usage: copydesk COMMAND')
})

test('parse prints data alone, and a refused file is said in its status', () => {
  const parsed = desk(['parse', join(samples, '02-night-trains.txt'), 'missing.txt'])
  expect(parsed).toMatchObject({ status: 1, said: '' })
  expect(lines(parsed.out).map(({ ok }) => ok)).toEqual([true, false])
})

test('import, list, gate, and an export that is refused', () => {
  const files = readdirSync(samples).filter((name) => name.endsWith('.txt'))
  const imported = desk([
    'import',
    '--json',
    ...inLibrary,
    ...files.map((name) => join(samples, name)),
  ])
  expect(imported.status).toBe(0)
  expect(lines(imported.out).map(({ state }) => state)).toEqual(files.map(() => 'imported'))

  const listed = desk(['list', '--json', ...inLibrary])
  expect(listed).toMatchObject({ status: 0, said: '' })
  const rows = lines(listed.out)
  expect(rows).toHaveLength(files.length)
  const id = rows[0]?.id ?? ''

  const gate = desk(['gate', id, ...inLibrary])
  expect(gate.status).toBe(3)
  expect(gate.out).toContain('No licence from')
  expect(desk(['export', id, '--format', 'text', '--out', 'out', ...inLibrary]).status).toBe(3)
  expect(existsSync(join(home, 'out')) ? readdirSync(join(home, 'out')) : []).toEqual([])
})

test('backups are verified in a process of their own', () => {
  const backup = desk(['backup', ...inLibrary])
  expect(backup.status).toBe(0)
  expect(backup.out).toContain('verified')
  expect(desk(['list', '--library', 'nowhere'])).toMatchObject({ status: 4, out: '' })
})

test('no program runs in it by variables, and none is inspected', () => {
  const mark = join(home, 'ran')
  const script = join(home, 'mark.cjs')
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
  const env = {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require ${script}`,
    COPYDESK_NATIVE_BINDING: join(home, 'evil.node'),
  }
  expect(desk(['list', ...inLibrary], env).status).toBe(0)
  expect(spawnSync(program, [script], { env: { ELECTRON_RUN_AS_NODE: '1' } }).status).not.toBe(0)
  expect(existsSync(mark)).toBe(false)

  const inspected = spawnSync(
    program,
    [...asRoot, '--ozone-platform=headless', '--inspect-brk=0', 'version'],
    { encoding: 'utf8', timeout: 20_000 },
  )
  expect(inspected.status).toBe(0)
  expect(inspected.stderr).not.toContain('Debugger listening')
})

test('the window opens a new library with the samples, and gives it back when it ends', async () => {
  const config = join(home, 'first start')
  const env = { ...process.env, XDG_CONFIG_HOME: config }
  const app = spawn(launcher, asRoot, { env, stdio: 'ignore' })
  const ended = new Promise((resolve) => app.once('exit', resolve))
  try {
    // Nobody but the app writes there, so its own command can only read meanwhile.
    const count = () => desk(['samples', '--json'], { XDG_CONFIG_HOME: config }).out.trim()
    await expect
      .poll(count, { timeout: 40_000, intervals: [1000] })
      .toBe('{"present":true,"count":8}')
    const second = desk(['backup'], { XDG_CONFIG_HOME: config })
    expect(second.status).toBe(4)
    expect(second.said).toContain('already open')
  } finally {
    app.kill('SIGTERM')
  }
  expect(await ended).toBe(0)
  const profile = join(config, 'copydesk')
  const log = readFileSync(join(profile, 'logs', 'copydesk.log'), { encoding: 'utf8', flag: 'a+' })
  expect(log).not.toMatch(/uncaught|unhandled|Error/u)
  expect(desk(['backup'], { XDG_CONFIG_HOME: config }).status).toBe(0)
})
