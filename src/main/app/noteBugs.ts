import type { Log } from './log.ts'

/**
 * A bug in main is noted and the desk goes on: the library lives in workers of its own and has saved
 * whatever it acknowledged. Without this Electron would show an editor a stack.
 */
export function noteBugs(log: Log): void {
  process.on('uncaughtException', (error) => log.bug('uncaught', error))
  process.on('unhandledRejection', (error) => log.bug('unhandled', error))
}
