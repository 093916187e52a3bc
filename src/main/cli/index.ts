import type { CommandIo } from './command.ts'
import { nodeRuntime } from './nodeRuntime.ts'
import { runCommand } from './runCommand.ts'

const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
// A reader that went away (`desk list | head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const io: CommandIo = {
  out: (text) =>
    process.stdout.write(text)
      ? undefined
      : new Promise((resolve) => process.stdout.once('drain', () => resolve())),
  say: (message) => void process.stderr.write(`${message}\n`),
  cwd: process.cwd(),
  env: process.env,
  signal: interrupted.signal,
  runtime: nodeRuntime(process.env),
}

process.exitCode = await runCommand(process.argv.slice(2), io)
