// Apart from houseTemplate.ts, so that the window takes it without zod.

/** What the header of a Markdown file may hold, in the order it is written. */
export const frontMatterKeys = [
  'title',
  'standfirst',
  'byline',
  'dateline',
  'dates',
  'origin',
  'via',
  'canonical',
  'robots',
  'licence',
  'credit',
  'language',
  'direction',
  'slug',
  'tags',
  'topics',
  'sign_off',
] as const

/** Encodings a plain-text receiver may still ask for. */
export const textEncodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'windows-1252',
  'windows-1256',
  'iso-8859-1',
] as const
