// node bench/library/makeLibrary.ts FOLDER PIECES [--no-settle]: a library of real-looking pieces by one command,
// read, indexed and with its index in order, as the desk leaves it at rest; run again it goes on from where the library stands. Prints what it took.
import { openDesk } from '../../src/main/desk/openDesk.ts'
import { growLibrary } from './growLibrary.ts'

const [folder, pieces] = process.argv.slice(2)
const target = Number(pieces)
if (folder === undefined || !Number.isInteger(target) || target < 1)
  throw new Error('makeLibrary.ts FOLDER PIECES')
const desk = await openDesk({ folder, mode: 'write', program: 'makeLibrary', actor: 'Bench' })
const grown = growLibrary(desk, target, (line) => process.stderr.write(`${line}\n`))
const start = performance.now()
if (!process.argv.includes('--no-settle')) {
  desk.settle()
  desk.order()
}
desk.close()
process.stdout.write(
  `${JSON.stringify({ ...grown, transactionsMs: undefined, settleSeconds: Math.round((performance.now() - start) / 1000) })}\n`,
)
