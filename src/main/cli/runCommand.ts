import { FaultError } from '../../shared/fault.ts'
import { type Command, type CommandIo, exitStatus, type ExitStatus, UsageError } from './command.ts'
import { commandTable } from './commandTable.ts'

/** Runs one command line and answers its exit status; never throws for what a user may do wrong. */
export async function runCommand(
  argv: readonly string[],
  io: CommandIo,
  commands: readonly Command[] = commandTable,
): Promise<ExitStatus> {
  const [name, ...args] = argv
  if (name === undefined) {
    io.say(generalHelp(io, commands))
    return exitStatus.wrongUsage
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find((one) => one.name === args[0])
    await io.out(asked ? commandHelp(io, asked) : generalHelp(io, commands))
    return exitStatus.done
  }
  if (name === 'version' || name === '--version') {
    await io.out(`copydesk ${io.runtime.version}\n`)
    return exitStatus.done
  }
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    io.say(`There is no command “${name}”.\n\n${generalHelp(io, commands)}`)
    return exitStatus.wrongUsage
  }
  if (asksForHelp(args)) {
    await io.out(commandHelp(io, command))
    return exitStatus.done
  }
  try {
    return await command.run(args, io)
  } catch (error) {
    if (error instanceof UsageError) {
      io.say(`${error.message}\nUsage: ${usageLine(io, command)}`)
      return exitStatus.wrongUsage
    }
    if (error instanceof FaultError) {
      io.say(error.message)
      return statusOfFault(error)
    }
    throw error
  }
}

/** `--help` counts only before `--`, after which everything is a name. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

function statusOfFault(error: FaultError): ExitStatus {
  switch (error.code) {
    case 'locked-library':
    case 'newer-library':
    case 'foreign-library':
    case 'damaged-library':
    case 'read-only-library':
    case 'disk-full':
      return exitStatus.libraryShut
    case 'gate-blocked':
      return exitStatus.gateBlocks
    case 'bad-input':
    case 'unknown-method':
    case 'name-missing':
      return exitStatus.wrongUsage
    default:
      return exitStatus.someRefused
  }
}

function usageLine({ runtime }: CommandIo, command: Command): string {
  return `${runtime.program} ${command.name} ${command.usage}`.trim()
}

function commandHelp(io: CommandIo, command: Command): string {
  const lines = [usageLine(io, command), '', command.summary, ...(command.details ?? [])]
  return `${lines.join('\n')}\n`
}

function generalHelp({ runtime }: CommandIo, commands: readonly Command[]): string {
  const width = Math.max(...commands.map((one) => one.name.length))
  const lines = commands.map((one) => `  ${one.name.padEnd(width)}  ${one.summary}`)
  return [
    `Usage: ${runtime.program} COMMAND …`,
    '',
    ...lines,
    '',
    `${runtime.program} COMMAND --help tells its options; version names this Copydesk. Exit status: 0 done, 1 done but some inputs refused, 2 wrong usage,`,
    '3 the gate blocks, 4 the library cannot be opened.',
    '',
  ].join('\n')
}
