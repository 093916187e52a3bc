import { basename } from 'node:path'
import { dialog } from 'electron'
import type { BrowserWindow, OpenDialogOptions } from 'electron'
import type { CommandId, Place } from '../../shared/commands.ts'
import type { Method, Output } from '../../shared/contract.ts'
import type { Fault, Reply } from '../../shared/fault.ts'
import { FaultError } from '../../shared/fault.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { HostMethod, LibraryHost } from '../desk/host/libraryHost.ts'
import type { DeskInput } from '../desk/calls.ts'
import type { Parsed } from '../desk/host/parsed.ts'
import type { WalkedInput } from '../desk/imports/importWalk.ts'
import { addSamples } from './addSamples.ts'
import { arrivalAnswers } from './arrivalAnswers.ts'
import type { Flushed } from './closing.ts'
import type { AnswerCall, CallContext } from './dispatch.ts'
import { createHandles, type Handles } from './handles.ts'
import { importCall } from './importCall.ts'
import { importsUnderWay } from './importsUnderWay.ts'
import { outletFileCalls } from './outletFileCalls.ts'
import { openLink } from './openLink.ts'
import { printWindow, savePdf } from './printing.ts'
import { salvageCall } from './salvageCall.ts'
import { saveReport } from './saveReport.ts'
import { vocabularyFileCalls } from './vocabularyFileCalls.ts'
import { writeClipboard } from './writeClipboard.ts'

/** What the app's own answers need of the rest of it. */
export interface OwnCallsOptions {
  readonly window: () => BrowserWindow
  readonly host: () => Promise<LibraryHost>
  /** Files and folders a person chose to import. */
  readonly inputs: Handles<readonly string[]>
  /** Folders a person chose to export into. */
  readonly folders: Handles<string>
  readonly onPlace: (place: Place) => void
  readonly onFlushed: (answer: Flushed) => boolean
  readonly onTheme: (theme: Settings['theme']) => void
  readonly runCommand: (id: CommandId) => Promise<boolean>
}

type OwnCall<M extends Method> = (input: Parsed<M>, context: CallContext) => Promise<Output<M>>
type OwnCalls = { readonly [M in Method]?: OwnCall<M> }

/** Answers every call: those that need Electron here, all others in the library's workers. */
export function answerCalls(options: OwnCallsOptions): AnswerCall {
  const own: OwnCalls = ownCalls(options)
  return async (method, input, context) => {
    if (Object.hasOwn(own, method)) {
      const answer = own[method] as OwnCall<Method>
      return { ok: true, value: await answer(input as never, context) }
    }
    return askHost(await options.host(), method, input, context)
  }
}

function askHost(
  host: LibraryHost,
  method: Method,
  input: unknown,
  { signal, report }: CallContext,
): Promise<Reply<unknown>> {
  if (host.answers(method))
    return host.call(method, input as DeskInput<HostMethod>, { signal, report })
  throw new FaultError('unknown-method', 'This copy of Copydesk does not know that call.')
}

/** Imports of this session whose files can be read again. */
const keptRuns = 20

function ownCalls(options: OwnCallsOptions) {
  const { window, host, inputs, folders } = options
  const runs = createHandles<readonly WalkedInput[]>(keptRuns)
  const imports = importsUnderWay()
  const choose = async (properties: OpenDialogOptions['properties']): Promise<readonly string[]> =>
    (await dialog.showOpenDialog(window(), { properties })).filePaths

  const chosen = (handle: string): string => {
    const folder = folders.find(handle)
    if (folder === undefined)
      throw new FaultError('path-refused', 'Choose the folder to write to first.')
    return folder
  }

  return {
    'intake.choose': async ({ kind }) => {
      const paths = await choose([
        kind === 'files' ? 'openFile' : 'openDirectory',
        'multiSelections',
      ])
      const handle = paths.length === 0 ? null : inputs.add(paths)
      return { handle, names: paths.map((path) => basename(path)) }
    },
    'intake.run': (input, context) =>
      imports.during(async () => importCall(input, context, { host: await host(), inputs, runs })),
    ...arrivalAnswers({ window, host, runs }),
    'library.salvage': async () => {
      const { path } = valueOf<'library.info'>(
        await askHost(await host(), 'library.info', {}, untilDone()),
      )
      return salvageCall(window(), path)
    },
    'library.addSamples': () => imports.during(async () => addSamples(await host())),
    'library.restore': async (input, context) => {
      imports.refuseRestore()
      return valueOf<'library.restore'>(
        await askHost(await host(), 'library.restore', input, context),
      )
    },
    'exports.chooseFolder': async () => {
      const [folder] = await choose(['openDirectory', 'createDirectory'])
      if (folder === undefined) return { handle: null, name: '' }
      return { handle: folders.add(folder), name: basename(folder) }
    },
    'recalls.writeFiles': async (input, context) => {
      const folder = chosen(input.folder)
      return valueOf<'recalls.writeFiles'>(
        await askHost(await host(), 'recalls.writeFiles', { ...input, folder }, context),
      )
    },
    'exports.write': async (input, context) => {
      const folder = chosen(input.folder)
      return valueOf<'exports.write'>(
        await askHost(await host(), 'exports.write', { ...input, folder }, context),
      )
    },
    'statements.saveReport': (input, context) =>
      saveReport(window(), async (format) =>
        valueOf<'statements.report'>(
          await askHost(await host(), 'statements.report', { ...input, format }, context),
        ),
      ),
    'exports.copy': async (input, context) => {
      const copied = await (await host()).call('exports.takeCopy', input, context)
      if (!copied.ok) throw faultOf(copied.fault)
      await writeClipboard(copied.value)
      return { characters: copied.value.text.length }
    },
    'window.print': () => printWindow(window()),
    'window.savePdf': ({ name }) => savePdf(window(), name),
    ...outletFileCalls(window, async (method, input) =>
      valueOf<typeof method>(await askHost(await host(), method, input, untilDone())),
    ),
    ...vocabularyFileCalls(window, async (method, input) =>
      valueOf<typeof method>(await askHost(await host(), method, input, untilDone())),
    ),
    'settings.set': async (input, context) => {
      const settings = valueOf<'settings.set'>(
        await askHost(await host(), 'settings.set', input, context),
      )
      options.onTheme(settings.theme)
      return settings
    },
    'links.open': (input) => openLink(window(), input),
    'window.place': async ({ place }) => {
      options.onPlace(place)
      return { place }
    },
    'window.flushed': async (answer) => ({ closing: options.onFlushed(answer) }),
    'commands.run': async ({ id }) => ({ done: await options.runCommand(id) }),
  } satisfies OwnCalls
}

/** The context of a call that main makes for itself and nobody gives up. */
function untilDone(): CallContext {
  return { signal: new AbortController().signal, paths: [], report: () => undefined }
}

/** The value of an answer; a fault is thrown on, and the border turns it back into one. */
function valueOf<M extends Method>(reply: Reply<unknown>): Output<M> {
  if (reply.ok) return reply.value as Output<M>
  throw faultOf(reply.fault)
}

function faultOf({ code, message, detail }: Fault): FaultError {
  return new FaultError(code, message, detail)
}
