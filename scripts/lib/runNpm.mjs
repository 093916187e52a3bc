import { homedir } from 'node:os'
import { join } from 'node:path'
import { isWritable, root } from './places.mjs'
import { environment, run } from './run.mjs'

/** Runs npm quietly to its end; answers as `run` does. */
export function runNpm(args) {
  // As npm names itself to its scripts, or from the PATH when started without it.
  const { npm_execpath: cli } = process.env
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  // npm needs a cache; without a writable home it gets one in the checkout.
  const env = isWritable(join(homedir(), '.npm'))
    ? environment()
    : environment({ npm_config_cache: join(root, '.cache', 'npm') })
  return run([command, [...first, ...args, '--loglevel=error']], { seconds: 1200, env })
}
