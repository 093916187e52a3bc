import { isSameTag, type Tag } from '../../../shared/model/tag.ts'
import { tagKinds } from '../../../shared/model/tagKinds.ts'
import { tagsWith } from '../../desk/bulk/tagPieces.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readOneArticleId } from '../readArticleId.ts'
import { withLibrary } from '../withLibrary.ts'

/** `tag ID`: lists a piece's tags, adds confirmed ones, removes others. */
export const tagCommand: Command = {
  name: 'tag',
  usage: 'ID [--add KIND:NAME …] [--remove KIND:NAME …] --by NAME [--json]',
  summary: 'Lists, adds and removes the tags of a piece.',
  details: [
    `  --add KIND:NAME     a confirmed tag; KIND is ${tagKinds.join(' ')} (keyword without one)`,
    '  --remove KIND:NAME',
    '  --json              NDJSON, one object a tag',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      ...libraryOptions,
      add: { type: 'string', multiple: true },
      remove: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    })
    const id = readOneArticleId(positionals)
    const add = (values.add ?? []).map(readTag)
    const remove = (values.remove ?? []).map(readTag)
    const changes = add.length + remove.length > 0
    if (changes && !values.by?.trim()) throw new UsageError('A decision carries a name: --by NAME.')
    return withLibrary(io, values, changes ? 'write' : 'read', async (desk) => {
      const { article } = desk.call('articles.open', { id })
      const tags = changes ? withTags(article.fields.tags, add, remove) : article.fields.tags
      if (changes)
        desk.call('articles.setFields', { id, baseRevision: article.revision, fields: { tags } })
      for (const tag of tags)
        await io.out(
          `${values.json === true ? JSON.stringify(tag) : `${tag.kind}:${tag.name}  ${tag.state}`}\n`,
        )
      return exitStatus.done
    })
  },
}

function readTag(text: string): Tag {
  const at = text.indexOf(':')
  const before = text.slice(0, Math.max(at, 0))
  const kind = tagKinds.find((one) => one === before)
  const name = (kind ? text.slice(at + 1) : text).trim()
  if (name === '' || name.length > 200) throw new UsageError(`A tag has a name: not “${text}”.`)
  return { kind: kind ?? 'keyword', name, code: null, state: 'confirmed' }
}

/** Whatever was tagged already keeps its code. */
function withTags(tags: readonly Tag[], add: readonly Tag[], remove: readonly Tag[]): Tag[] {
  const coded = add.map((tag) => ({
    ...tag,
    code: tags.find((one) => isSameTag(one, tag))?.code ?? null,
  }))
  return tagsWith(tags, coded, remove)
}
