import type { Command } from './command.ts'
import { importCommand } from './commands/import.ts'
import { parseCommand } from './commands/parse.ts'

/** Every command of the desk, in the order `--help` lists them. */
export const commandTable: readonly Command[] = [parseCommand, importCommand]
