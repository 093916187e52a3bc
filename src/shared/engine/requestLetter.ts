/** What a request for permission is written from; a fact that is not known is null and left open. */
export interface LetterFacts {
  readonly outlet: string | null
  readonly contact: string
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly url: string | null
  readonly published: string | null
  readonly channels: readonly string[]
  readonly cuts: boolean
  readonly pictures: number
  readonly translation: string | null
  readonly desk: string
  readonly person: string
}

/** A letter that asks a rights holder for permission, in plain text, ready to be sent by hand. */
export function requestLetter(facts: LetterFacts): string {
  const title = facts.headline ? `“${facts.headline}”` : 'the piece named below'
  const by = facts.authors.length > 0 ? ` by ${list(facts.authors)}` : ''
  const when = facts.published ? `, published on ${facts.published}` : ''
  const where = facts.channels.length > 0 ? list(facts.channels) : 'our website'
  return [
    ...(facts.contact.trim() ? [facts.contact.trim().split('\n')[0], ''] : []),
    `Permission to republish ${title}`,
    '',
    `Dear ${facts.outlet ? `colleagues at ${facts.outlet}` : 'colleagues'},`,
    '',
    `we would like to republish ${title}${by}${when}.`,
    ...(facts.url ? [facts.url] : []),
    '',
    `It would run in full on ${where}, with your by-line, the credit line you wish, and a link to your page.`,
    'Please tell us:',
    `1. May we run it there${facts.channels.length > 1 ? ', and in each of these places' : ''}?`,
    facts.cuts
      ? '2. We would like to shorten it. May we cut, and do you want to see the cut version first?'
      : '2. May we apply our house style, or shorten it if space asks for it?',
    '3. How should it be credited, and should search engines be pointed to your page (canonical) or kept off ours (noindex)?',
    '4. Is there a first day or a last day for it?',
    ...(facts.pictures > 0
      ? [
          `5. It came with ${facts.pictures === 1 ? 'a picture' : `${facts.pictures} pictures`}. Do you hold the rights, or whom should we ask?`,
        ]
      : []),
    ...(facts.translation
      ? [`${facts.pictures > 0 ? 6 : 5}. May we translate it into ${facts.translation}?`]
      : []),
    '',
    'We will not run it before we have your answer, and we will correct or take it down when you tell us to.',
    '',
    'With thanks,',
    [facts.person, facts.desk].filter(Boolean).join(', ') || 'The desk',
  ].join('\n')
}

function list(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
