import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type Notice, noticeKinds } from '../../../shared/model/notice.ts'
import type { Desk } from '../../desk/openDesk.ts'
import {
  type Command,
  type CommandIo,
  exitStatus,
  type ExitStatus,
  UsageError,
} from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readArticleId } from '../readArticleId.ts'
import { readChoice } from '../readChoice.ts'
import { withLibrary } from '../withLibrary.ts'

const options = {
  ...libraryOptions,
  json: { type: 'boolean' },
  kind: { type: 'string' },
  article: { type: 'string' },
  reason: { type: 'string' },
  changed: { type: 'string' },
  where: { type: 'string' },
  authorised: { type: 'string' },
  out: { type: 'string' },
  confirm: { type: 'string', multiple: true },
  reject: { type: 'string', multiple: true },
} as const
type Values = ReturnType<typeof readArguments<typeof options>>['values']

/** `notice FILE | new | list | decide ID`: kills, holds, corrections, and who has to be told. */
export const noticeCommand: Command = {
  name: 'notice',
  usage:
    'FILE --by NAME | new --article ID --kind K --reason R --by NAME | list | decide ID --confirm ARTICLE … --reject ARTICLE … --by NAME | files --out DIR [--article ID] --by NAME',
  summary: 'Takes in kills, holds and corrections, confirms whom they mean, and writes our own.',
  details: [
    `  --kind K       ${noticeKinds.join(' ')}; of a file only where its text does not say it`,
    '  --changed T    what changed (of a correction found by comparison where it is left out)',
    '  --where T, --authorised NAME',
    '  --confirm ID, --reject ID   the pieces a notice means and does not mean',
    '  files          writes a notice file for each recall task that is open, and records it',
    '  --json         NDJSON, one object a notice',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, options)
    const [act, ...rest] = positionals
    if (act === undefined) throw new UsageError('notice takes a FILE, new, list or decide ID.')
    if (act === 'list' && rest.length === 0) return list(io, values)
    if (act === 'new' && rest.length === 0) return write(io, values)
    if (act === 'files' && rest.length === 0) return files(io, values)
    if (act === 'decide') return decide(io, values, rest)
    if (rest.length > 0) throw new UsageError('notice takes one FILE.')
    return take(io, values, act)
  },
}

function list(io: CommandIo, values: Values): Promise<ExitStatus> {
  return withLibrary(io, values, 'read', async (desk) => {
    for (const notice of desk.call('notices.list', {})) await tell(io, values, notice)
    return exitStatus.done
  })
}

function take(io: CommandIo, values: Values, file: string): Promise<ExitStatus> {
  const kind = readChoice('kind', values.kind, noticeKinds)
  let text: string
  try {
    text = readFileSync(resolve(io.cwd, file), 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
  return withLibrary(io, values, 'write', async (desk) => {
    const notice = desk.call('notices.take', {
      text,
      fileName: basename(file),
      ...(kind === undefined ? {} : { kind }),
    })
    await tell(io, values, notice)
    return exitStatus.done
  })
}

function write(io: CommandIo, values: Values): Promise<ExitStatus> {
  const kind = readChoice('kind', values.kind, noticeKinds)
  const articleId = readArticleId(values.article)
  if (kind === undefined) throw new UsageError(`--kind is one of ${noticeKinds.join(', ')}.`)
  if (!values.reason) throw new UsageError('A notice says why: --reason TEXT.')
  const { reason } = values
  return withLibrary(io, values, 'write', async (desk) => {
    const notice = desk.call('notices.write', {
      articleId,
      kind,
      reason,
      whatChanged: values.changed,
      where: values.where,
      authorisedBy: values.authorised,
    })
    await io.out(values.json === true ? `${JSON.stringify(notice)}\n` : `${notice.content.text}\n`)
    await tellRecalls(io, values, desk, notice)
    return exitStatus.done
  })
}

function files(io: CommandIo, values: Values): Promise<ExitStatus> {
  if (values.out === undefined) throw new UsageError('--out says which folder to write to.')
  const folder = resolve(io.cwd, values.out)
  const articleId = values.article === undefined ? undefined : readArticleId(values.article)
  return withLibrary(io, values, 'write', async (desk) => {
    const ids = desk.call('recalls.list', { open: true, articleId }).map((task) => task.id)
    if (ids.length === 0) return exitStatus.done
    const written = desk.call('recalls.writeFiles', { ids, folder })
    for (const one of written)
      if (values.json === true) await io.out(`${JSON.stringify(one)}\n`)
      else if (one.path !== null) await io.out(`${one.path}\n`)
      else io.say(`${one.id}: ${one.message ?? ''}`)
    return written.every((one) => one.path !== null) ? exitStatus.done : exitStatus.someRefused
  })
}

function decide(io: CommandIo, values: Values, ids: readonly string[]): Promise<ExitStatus> {
  const [id] = ids
  if (id === undefined || ids.length > 1) throw new UsageError('notice decide takes one ID.')
  const said = [
    ...(values.confirm ?? []).map((one) => ({ articleId: readArticleId(one), confirmed: true })),
    ...(values.reject ?? []).map((one) => ({ articleId: readArticleId(one), confirmed: false })),
  ]
  if (said.length === 0) throw new UsageError('Say which piece: --confirm ID or --reject ID.')
  return withLibrary(io, values, 'write', async (desk) => {
    let notice: Notice | undefined
    for (const one of said) notice = desk.call('notices.decide', { id, ...one })
    if (notice) {
      await tell(io, values, notice)
      await tellRecalls(io, values, desk, notice)
    }
    return exitStatus.done
  })
}

async function tell(io: CommandIo, values: Values, notice: Notice): Promise<void> {
  if (values.json === true) return io.out(`${JSON.stringify(notice)}\n`)
  const { content } = notice
  const lines = [
    `${notice.id}  ${content.kind}  ${content.headline ?? content.slug ?? content.itemId ?? '(names nothing)'}${content.reason ? `  ${content.reason}` : ''}`,
    ...notice.matches.map(
      (one) =>
        `  ${one.state.padEnd(9)}  ${one.articleId}  ${one.headline ?? '(no headline)'}  by ${one.how}${one.exports > 0 ? `, ${one.exports} out` : ''}`,
    ),
    ...(notice.matches.length === 0 ? ['  matches no piece of this library'] : []),
  ]
  return io.out(`${lines.join('\n')}\n`)
}

async function tellRecalls(
  io: CommandIo,
  values: Values,
  desk: Desk,
  notice: Notice,
): Promise<void> {
  if (values.json === true) return
  for (const task of desk.call('recalls.list', { open: true }))
    if (task.noticeId === notice.id)
      await io.out(
        `  tell  ${task.recipientName}  ${task.publishedUrl ?? `${task.exportIds.length} files`}\n`,
      )
}
