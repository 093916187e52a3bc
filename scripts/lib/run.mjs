import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './places.mjs'
import { Stop } from './say.mjs'

const windows = process.platform === 'win32'

/** The Node 24 that comes with the packages; the machine's own may be older (ARCHITECTURE, trap 1). */
export const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')

/** Any of these, passed on, would make tools find another Node, or Electron run as plain Node. */
export function environment(extra = {}) {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...rest } = process.env
  const bin = join(root, 'node_modules', '.bin')
  return { ...rest, PATH: [bin, rest.PATH].join(delimiter), ...extra }
}

/** The command line that runs an installed package's program under Node 24, on every system. */
export function tool(name, args = [], program = name) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [node24, [join(folder, typeof bin === 'string' ? bin : bin[program]), ...args]]
}

// Each child leads a process group of its own, so that what it started (Xvfb, Electron, test
// workers) ends with it, whether by Ctrl-C, by a signal or by its time limit. Only the app and the
// CLI hear a signal first by themselves: they close what they started in their own order.
const running = new Map()
let interrupted = false

function end(child, signal, alone = false) {
  try {
    if (windows || alone) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Gone already.
  }
}

function listen() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      interrupted = true
      for (const [child, alone] of running) end(child, signal, alone)
      setTimeout(() => {
        for (const child of running.keys()) end(child, 'SIGKILL')
      }, 5000).unref()
    })
  }
}

function start(command, args, options, alone = false) {
  if (interrupted) throw new Stop('interrupted')
  if (process.listenerCount('SIGTERM') === 0) listen()
  const child = spawn(command, args, {
    cwd: root,
    env: environment(),
    detached: !windows,
    shell: windows && command === 'npm',
    ...options,
  })
  running.set(child, alone)
  child.on('close', () => running.delete(child))
  return child
}

/**
 * Runs a command to its end without a keyboard and keeps what it printed.
 * Answers {code, output, late}; `code` is null when a signal ended it, `late` true when that was
 * the time limit, and a command that could not start has code 127.
 */
export function run([command, args], { seconds = 600, echo = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    let late = false
    const keep = (text) => {
      output += text
      if (echo) process.stderr.write(text)
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    const timer = setTimeout(() => {
      late = true
      end(child, 'SIGKILL')
    }, seconds * 1000)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: `${output}${error.message}\n`, late })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, output, late })
    })
  })
}

/** Runs a command with this terminal as its own and answers its exit status. */
export function foreground([command, args], options = {}) {
  return new Promise((resolve, reject) => {
    // xvfb-run is a shell script: it would die of a signal and leave the app behind.
    const alone = command !== 'xvfb-run'
    const child = start(command, args, { stdio: 'inherit', ...options }, alone)
    child.on('error', (error) => reject(new Stop(`${command} could not start: ${error.message}`)))
    child.on('close', (code) => resolve(code ?? (interrupted ? 130 : 1)))
  })
}
