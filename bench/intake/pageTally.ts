import { extractors, nothing, type Extracted } from './extractors.ts'
import type { PageCase } from './pageSets.ts'
import { countPictures, pictureScore, type PictureTally } from './pictures.ts'
import { bodyScore, bootstrapF1, shingleScore, type ShingleScore } from './shingles.ts'

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    // A place where a line may break is no end of a word (the desk removes soft hyphens, rivals keep them).
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
const flat = (text: string): string => text.replace(/\s+/g, ' ')
const round = (value: number): number => Math.round(value * 1000) / 1000

interface Tally {
  pages: ShingleScore[]
  ms: number[]
  failed: number
  withKept: number
  withAll: number
  leaked: number
  withoutAll: number
  title: number[]
  author: number[]
  date: number[]
  captions: PictureTally
  credits: PictureTally
  /** Segments to keep that stand in the body alone, without the standfirst. */
  inBody: number
}

/**
 * Every extractor over the same pages: body F1, segments, title, author, date and milliseconds, by its name. Page by
 * page through all of them, so that a noisy minute falls on all alike. Dates count only where the set's are right.
 */
export async function measurePages(
  cases: readonly PageCase[],
  hasDates: boolean,
): Promise<Readonly<Record<string, PageFigures>>> {
  const tallies = new Map(extractors.map((each) => [each.name, emptyTally()]))
  for (const page of cases)
    for (const extractor of extractors) {
      const tally = tallies.get(extractor.name)!
      const began = performance.now()
      const found = await extractor.extract(page).catch(() => null)
      tally.ms.push(performance.now() - began)
      if (!found) tally.failed++
      count(tally, page, found ?? nothing, hasDates)
    }
  return Object.fromEntries([...tallies].map(([name, tally]) => [name, summary(tally)]))
}

/** What is said of one extractor; f1 where the set holds bodies. */
export type PageFigures = Readonly<Record<string, unknown>> & { readonly f1?: number }

function emptyTally(): Tally {
  return {
    pages: [],
    ms: [],
    failed: 0,
    withKept: 0,
    withAll: 0,
    leaked: 0,
    withoutAll: 0,
    title: [],
    author: [],
    date: [],
    captions: { right: 0, invented: 0, missed: 0 },
    credits: { right: 0, invented: 0, missed: 0 },
    inBody: 0,
  }
}

function count(tally: Tally, page: PageCase, found: Extracted, hasDates: boolean): void {
  const { truth } = page
  if (truth.body_text) tally.pages.push(shingleScore(truth.body_text, found.body))
  countPictures(page, found.pictures, tally.captions, tally.credits)
  const text = flat(found.article)
  const body = flat(found.body)
  for (const each of truth.with ?? []) {
    tally.withAll++
    if (text.includes(flat(each))) tally.withKept++
    if (body.includes(flat(each))) tally.inBody++
  }
  for (const each of truth.without ?? []) {
    tally.withoutAll++
    if (text.includes(flat(each))) tally.leaked++
  }
  if (truth.title) {
    const wanted = fold(truth.title)
    const got = fold(found.title)
    tally.title.push(
      got !== '' && (got === wanted || (got.includes(wanted) && got.length - wanted.length <= 30))
        ? 1
        : 0,
    )
  }
  const authors =
    typeof truth.authors === 'string'
      ? truth.authors.split(/\s*(?:;|,|\band\b|\bund\b|\bet\b|&|\|)\s*/)
      : (truth.authors ?? [])
  const named = authors
    .map((each) => fold(each.trim().replace(/^(?:by|von|par|por)\s+/i, '')))
    .filter((each) => each !== '')
  if (named.length > 0)
    tally.author.push(named.every((each) => fold(found.byline).includes(each)) ? 1 : 0)
  const date = /\d{4}-\d\d-\d\d/.exec(truth.publishing_date ?? truth.date ?? '')?.[0]
  if (date && hasDates) tally.date.push(/\d{4}-\d\d-\d\d/.exec(found.date)?.[0] === date ? 1 : 0)
}

function summary(tally: Tally): PageFigures {
  const ms = [...tally.ms].sort((a, b) => a - b)
  const share = (hits: readonly number[]): number | null =>
    hits.length === 0 ? null : round(hits.reduce((sum, each) => sum + each, 0) / hits.length)
  const body = bodyScore(tally.pages)
  return {
    pages: tally.ms.length,
    failed: tally.failed,
    ...(tally.pages.length > 0
      ? {
          precision: round(body.precision),
          recall: round(body.recall),
          f1: round(body.f1),
          f1Interval: bootstrapF1(tally.pages).map(round),
        }
      : {}),
    ...(tally.withAll + tally.withoutAll > 0
      ? {
          kept: tally.withKept,
          keptInBodyAlone: tally.inBody,
          of: tally.withAll,
          leaked: tally.leaked,
          ofBoilerplate: tally.withoutAll,
        }
      : {}),
    ...(tally.captions.missed + tally.captions.right > 0
      ? {
          captionF1: round(pictureScore(tally.captions).f1),
          creditF1: round(pictureScore(tally.credits).f1),
        }
      : {}),
    title: share(tally.title),
    author: share(tally.author),
    date: share(tally.date),
    msMedian: round(ms[Math.floor(ms.length / 2)] ?? 0),
    msP95: round(ms[Math.floor(ms.length * 0.95)] ?? 0),
  }
}
