import { z } from 'zod'
import { commands, places } from '../commands.ts'
import { Settings } from '../model/settings.ts'
import { call, none } from './call.ts'

/** The window and the program around it: settings, where the window stands, commands and links. */
export const windowCalls = {
  'settings.get': call(none, Settings),
  'settings.set': call(Settings.partial(), Settings),
  /**
   * Which commands the native menus offer: those that can be given where the window stands. The first
   * call after a (re)load also says that the window listens: `files` events wait for it.
   */
  'window.place': call(
    z.strictObject({ place: z.enum(places) }),
    z.object({ place: z.enum(places) }),
  ),
  /** The window's answer to `closing`: everything is saved, or why it could not be. */
  'window.flushed': call(
    z.strictObject({ saved: z.boolean(), why: z.string().max(500).optional() }),
    z.object({ closing: z.boolean() }),
  ),
  /** Gives a command that main carries out itself (`inMain` in the table of commands). */
  'commands.run': call(
    z.strictObject({ id: z.enum(commands.map((command) => command.id)) }),
    z.object({ done: z.boolean() }),
  ),
  /** Shows the address first; only https and mailto ever leave (SECURITY). */
  'links.open': call(
    z.strictObject({ url: z.string().max(4000) }),
    z.object({ opened: z.boolean() }),
  ),
} as const
