import { licenceFor, type LicenceProfile } from '../../shared/model/licence.ts'
import { longDayWords } from '../words/dateWords.ts'

/** One sentence of a licence, and whether it opens, limits or closes a door. */
export interface LicenceSentence {
  readonly tone: 'may' | 'must' | 'ask' | 'may-not'
  readonly text: string
}

const channelWords = {
  web: 'the web',
  print: 'print',
  newsletter: 'newsletters',
  feed: 'feeds',
} as const

/** What a licence says, one plain sentence a condition; conditions that ask nothing are left out. */
export function licenceSentences(licence: LicenceProfile): LicenceSentence[] {
  return [
    ...channels(licence),
    ...edits(licence),
    ...dates(licence),
    ...duties(licence),
    ...limits(licence),
    ...(licence.byHand ?? []).map((asked) => say('ask', asked)),
    ...differences(licence),
  ]
}

function channels(licence: LicenceProfile): LicenceSentence[] {
  const of = (verdict: 'yes' | 'no' | 'ask'): string[] =>
    (['web', 'print', 'newsletter', 'feed'] as const)
      .filter((channel) => licence.channels[channel] === verdict)
      .map((channel) => channelWords[channel])
  const yes = of('yes')
  const ask = of('ask')
  const no = of('no')
  return [
    ...(yes.length > 0 ? [say('may', `We may run it on ${list(yes)}.`)] : []),
    ...(ask.length > 0 ? [say('ask', `Ask before using it in ${list(ask)}.`)] : []),
    ...(no.length > 0 ? [say('may-not', `Not for ${list(no)}.`)] : []),
  ]
}

function edits(licence: LicenceProfile): LicenceSentence[] {
  const text: Record<LicenceProfile['textEdits'], LicenceSentence> = {
    none: say('may-not', 'The text may not be changed.'),
    style: say('may', 'House style may be applied; nothing may be cut.'),
    'style-and-cut': say('may', 'House style and cuts are allowed.'),
    free: say('may', 'The text may be edited freely.'),
  }
  const extract = licence.extract
  return [
    text[licence.textEdits],
    ...(licence.cutNeedsApproval ? [say('ask', 'Cuts need their approval.')] : []),
    ...(licence.quotesComplete ? [say('must', 'Quotations must stay complete.')] : []),
    ...(licence.headline === 'theirs'
      ? [say('must', 'Their headline, word for word; nothing runs without it.')]
      : []),
    ...(licence.headline === 'keep' ? [say('must', 'Their headline must be kept.')] : []),
    ...(extract.kind === 'words'
      ? [say('must', `Only the first ${extract.count} words, then a link.`)]
      : extract.kind === 'paragraphs'
        ? [say('must', `Only the first ${extract.count} paragraphs, then a link.`)]
        : []),
    ...(licence.changeNoteRequired ? [say('must', 'Changes must be stated.')] : []),
    ...(licence.translation === 'no' ? [say('may-not', 'It may not be translated.')] : []),
    ...(licence.translation === 'ask' ? [say('ask', 'Ask before translating.')] : []),
  ]
}

function dates(licence: LicenceProfile): LicenceSentence[] {
  const after =
    licence.onExpiry === 'remove' ? 'then it must come down' : 'then cut it and link back'
  return [
    ...(licence.minDelayDays > 0
      ? [say('must', `Wait ${count(licence.minDelayDays, 'day')} after their publication.`)]
      : []),
    ...(licence.startsOn ? [say('must', `Begins on ${longDayWords(licence.startsOn)}.`)] : []),
    ...(licence.expiresOn
      ? [say('must', `Runs out on ${longDayWords(licence.expiresOn)}; ${after}.`)]
      : []),
    ...(licence.expiresAfterDays
      ? [
          say(
            'must',
            `Runs out ${count(licence.expiresAfterDays, 'day')} after we publish; ${after}.`,
          ),
        ]
      : []),
  ]
}

function duties(licence: LicenceProfile): LicenceSentence[] {
  const place = { top: 'on top', bottom: 'at the end', either: 'on top or at the end' }
  const seo = {
    canonical: say('must', 'On the web, name their page as the canonical one.'),
    noindex: say('must', 'On the web, keep our page out of search engines (noindex).'),
    both: say('must', 'On the web, canonical link to their page and noindex on ours.'),
    none: null,
  }[licence.seo]
  return [
    ...(licence.credit.template
      ? [
          say(
            'must',
            `Credit ${place[licence.credit.position]}: “${templateWords(licence.credit.template)}”`,
          ),
        ]
      : []),
    ...(licence.credit.templateIfEdited
      ? [say('must', `If edited: “${templateWords(licence.credit.templateIfEdited)}”`)]
      : []),
    ...(licence.linkBack ? [say('must', 'Link back to the original.')] : []),
    ...(seo ? [seo] : []),
    ...(licence.pixel.required ? [say('must', 'Their page counter must stay in web copies.')] : []),
    ...(licence.keepLinks ? [say('must', 'Links in the text must stay.')] : []),
    ...(licence.keepTaglines ? [say('must', 'Their closing lines must stay.')] : []),
    ...(licence.notifyTo ? [say('must', `Tell ${licence.notifyTo} when it runs.`)] : []),
  ]
}

function limits(licence: LicenceProfile): LicenceSentence[] {
  const images = {
    none: say('may-not', 'No pictures come with it.'),
    'credit-contains': say(
      'may',
      `Pictures whose credit names ${licence.imageCreditContains ?? 'them'}.`,
    ),
    'credit-lacks': say(
      'may',
      `Pictures, unless their credit contains “${licence.imageCreditLacks ?? ''}”.`,
    ),
    'cleared-list': say('may', 'Only pictures cleared one by one.'),
  }[licence.images]
  return [
    images,
    ...(licence.commercial === 'no' ? [say('may-not', 'Not where money is made with it.')] : []),
    ...(licence.paywall === 'no' ? [say('may-not', 'Not behind a paywall.')] : []),
    ...(licence.onwardSupply === 'no' ? [say('may-not', 'We may not pass it on to others.')] : []),
    ...(licence.shareAlike
      ? [say('must', 'An edited piece goes out under the same licence, and names it.')]
      : []),
    ...(licence.territory ? [say('must', `Only for ${licence.territory}.`)] : []),
  ]
}

/** What differs in one channel: the sentences that its own terms add to those for all. */
function differences(licence: LicenceProfile): LicenceSentence[] {
  const general = new Set(
    [...edits(licence), ...dates(licence), ...duties(licence), ...limits(licence)].map(
      (one) => one.text,
    ),
  )
  return (['web', 'print', 'newsletter', 'feed'] as const).flatMap((channel) => {
    const own = licence.byChannel?.[channel] ? licenceFor(licence, channel) : null
    if (own === null) return []
    return [...edits(own), ...dates(own), ...duties(own), ...limits(own)]
      .filter((one) => !general.has(one.text))
      .map((one) =>
        say(one.tone, `In ${channelWords[channel].replace('the web', 'web copies')}: ${one.text}`),
      )
  })
}

const say = (tone: LicenceSentence['tone'], text: string): LicenceSentence => ({ tone, text })
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
function list(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A template as a person reads it: `{firstPublisher}` becomes `[first publisher]`. */
export function templateWords(template: string): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const words = name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    return `[${words === 'url' ? 'address' : words}]`
  })
}
