import type { AttributionBlock } from '../record.ts'

/** One annotated statement of a gold article. */
export interface GoldStatement {
  readonly kind: string
  readonly speaker: string | null
  readonly name: string | null
  readonly type: string | null
  readonly cue: string | null
  readonly content: readonly string[]
  readonly flags: readonly string[]
  readonly addressee: string | null
  readonly hedges: readonly string[]
  /** The cue of the statement this one is reported inside of. */
  readonly inside: string | null
}

/** A gold article: blocks, its statements, quotations of nobody, and cues that must not be found. */
export interface GoldArticle {
  readonly language: string
  readonly blocks: readonly AttributionBlock[]
  readonly statements: readonly GoldStatement[]
  readonly nobody: readonly string[]
  readonly never: readonly string[]
  readonly unbalanced: number
}

/**
 * Reads a gold file: the article, `====`, then one line each
 * `kind | speaker = name (type) | cue | content / content | flags | addressee | hedges | cue it lies inside of`,
 * `~ words nobody says`, `! words that hold no cue`, `? unbalanced`. A first line `@ar` gives the language; `# ` and `## ` open the
 * headline and the standfirst.
 */
export function readGold(file: string): GoldArticle {
  const [head = '', tail = ''] = file.split('\n====\n')
  const tagged = /^@(\w+)\n/.exec(head)
  const text = tagged ? head.slice(tagged[0].length) : head
  const blocks = text
    .trim()
    .split(/\n\n|\n(?=#)|(?<=^#.*)\n/m)
    .map((block, i): AttributionBlock => {
      const part = block.startsWith('## ')
        ? 'standfirst'
        : block.startsWith('# ')
          ? 'headline'
          : 'body'
      return { id: `b${i}`, text: block.replace(/^#+ /, ''), in: part }
    })
  const lines = tail.split('\n').filter((line) => line.trim() !== '')
  const after = (mark: string): string[] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2))
  return {
    language: tagged?.[1] ?? 'en',
    blocks,
    statements: lines.filter((line) => !/^[~!?] /.test(line)).map(readStatement),
    nobody: after('~ '),
    never: after('! '),
    unbalanced: after('? ').length,
  }
}

function readStatement(line: string): GoldStatement {
  const cells = line.split('|').map((cell) => cell.trim())
  const [kind = '', speaker = '', cue = '', content = '', flags = '', addressee = ''] = cells
  const [hedges = '', inside = ''] = cells.slice(6)
  const who = /^(.*) = (.*) \(([\w-]+)\)$/.exec(speaker)
  const none = (value: string | undefined): string | null =>
    value === undefined || value === '' || value === '-' ? null : value
  return {
    kind,
    speaker: none(who?.[1]),
    name: none(who?.[2]),
    type: none(who?.[3]),
    cue: none(cue),
    content: content.split(' / '),
    flags: flags.split(' ').filter((flag) => flag !== ''),
    addressee: none(addressee),
    hedges: hedges.split(' ').filter((hedge) => hedge !== ''),
    inside: none(inside),
  }
}
