import type { ArticleFields } from '../../../shared/model/article.ts'
import { type Command, exitStatus, UsageError } from '../command.ts'
import { libraryDetails, libraryOptions } from '../openLibrary.ts'
import { readArguments } from '../readArguments.ts'
import { readOneArticleId } from '../readArticleId.ts'
import { readLicence } from '../readLicence.ts'
import { withLibrary } from '../withLibrary.ts'

const options = {
  ...libraryOptions,
  headline: { type: 'string' },
  standfirst: { type: 'string' },
  author: { type: 'string', multiple: true },
  credit: { type: 'string' },
  'first-publisher': { type: 'string' },
  'canonical-url': { type: 'string' },
  licence: { type: 'string' },
  embargo: { type: 'string' },
  slug: { type: 'string' },
} as const
type Values = ReturnType<typeof readArguments<typeof options>>['values']

/** `edit ID --by NAME`: sets the header of a piece; the text is edited in the window. */
export const editCommand: Command = {
  name: 'edit',
  usage: 'ID --by NAME [--headline H] [--standfirst S] [--author A …] [--first-publisher P] […]',
  summary: 'Sets headline, origin, credit and rights of a piece.',
  details: [
    '  --headline H, --standfirst S, --slug S; an empty one takes it away',
    '  --author A          may be given more than once; they replace the by-line',
    '  --first-publisher P, --canonical-url U   where it came from',
    '  --credit LINE       the credit line as printed; empty: from the licence',
    '  --licence L         the piece’s own licence: a JSON file, a template, or none for its outlet’s',
    '  --embargo INSTANT   2026-11-03T09:00+01:00; empty: none',
    ...libraryDetails,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, options)
    const id = readOneArticleId(positionals)
    if (!values.by?.trim()) throw new UsageError('A decision carries a name: --by NAME.')
    const licence = values.licence === undefined ? undefined : readLicence(io, values.licence)
    return withLibrary(io, values, 'write', async (desk) => {
      const { article } = desk.call('articles.open', { id })
      const fields = changedFields(article.fields, values)
      const given = licence === undefined ? fields : { ...fields, licenceOverride: licence }
      if (Object.keys(given).length === 0) throw new UsageError('Say what to set.')
      const saved = desk.call('articles.setFields', {
        id,
        baseRevision: article.revision,
        fields: given,
      })
      io.say(
        `Revision ${saved.revision}${saved.signOffVoided ? '; the sign-off no longer holds' : ''}.`,
      )
      return exitStatus.done
    })
  },
}

function changedFields(before: ArticleFields, values: Values): Partial<ArticleFields> {
  const fields: Partial<ArticleFields> = {}
  if (values.headline !== undefined) fields.headline = values.headline
  if (values.standfirst !== undefined) fields.standfirst = values.standfirst
  if (values.slug !== undefined) fields.slug = values.slug
  if (values.credit !== undefined) fields.credit = values.credit
  if (values['canonical-url'] !== undefined) fields.canonicalUrl = readUrl(values['canonical-url'])
  if (values.embargo !== undefined) fields.embargoUntil = readInstant(values.embargo)
  if (values.author)
    fields.bylines = values.author.map((name) => ({ name, role: null, affiliation: null }))
  if (values['first-publisher'] !== undefined) {
    const name = values['first-publisher'].trim()
    const { firstPublisher } = before.origin
    // Another name is no other piece: its address, date and number stay, as in the window.
    const station = { url: null, date: null, ...firstPublisher, name, sourceId: null }
    fields.origin = { ...before.origin, firstPublisher: name === '' ? null : station }
  }
  return fields
}

function readUrl(text: string): string | null {
  if (text === '') return null
  if (URL.canParse(text) && /^https?:/i.test(text)) return text
  throw new UsageError(`--canonical-url takes an http or https address, not “${text}”.`)
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/

function readInstant(text: string): string | null {
  if (text === '') return null
  if (instant.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new UsageError(
    `--embargo takes a time with its offset, 2026-11-03T09:00+01:00, not “${text}”.`,
  )
}
