import { isWire } from '../../segment/words/agencies.ts'
import { isNewsroom } from '../../segment/words/newsroomWords.ts'

/** Words that lead a by-line, in the languages the desk meets most. */
export const lead =
  /^(?:(?:article|written|reported|story|text|words|posted|published|edited|submitted|eingestellt|gepostet|verfasst|publié|rédigé|publicado|escrito|postado|pubblicato|scritto|geplaatst)\s+)?(?:by|von|vom|par|por|di|da|door|av|af|przez|od|autor(?:en|in|es|e)?|author|authors|auteur|writer|text|texte|texto|testo|foto und text|текст|автор|авторы|من|بقلم|كتب|كتبت|نوشته|از)\s*[:：-]?\s+/i

/** A name as it is compared: neither case nor marks count. */
export const foldName = (name: string): string =>
  name
    .replace('\u0000', '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** The names of a list ("A, B and C"), without the words that lead it. */
export function splitNames(text: string): string[] {
  return text
    .replace(lead, '')
    .replace(/(?<!\s)\s*[([]((?:with|mit|avec|con|com)\s[^)\]]{1,500})[)\]]/giu, ' $1')
    .split(
      /(?:(?<!\s)\s+)?(?:;|,|\/|\||•|\n|\s(?:and|und|et|y|e|och|og|en|i|ja|und|&|with|mit|avec|con|و)\s)\s*/i,
    )
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** The name of a wire service, alone or with the house's edition: "AP", "AFP Deutschland", "Deutsche Presse-Agentur". */
export function agencyName(text: string): string | null {
  const name = text
    .replace(lead, '')
    .replace(/(?<![\s,.;:|–—-])[\s,.;:|–—-]+$/u, '')
    .trim()
  if (wireNames.test(name)) return name
  const [first = '', ...rest] = name.split(/\s+/)
  const edition = rest.length <= 1 && rest.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))
  return edition && isWire(first) && !/^(?:online|agencies)$/i.test(first) && first.length > 1
    ? name
    : null
}

const wireNames =
  /^(?:the )?(?:associated press|agence france-presse|deutsche presse-agentur|press association|pa media|europa press|canadian press|kyodo news|anadolu(?: (?:agency|ajansı))?|xinhua|schweizerische depeschenagentur|austria presse agentur|press trust of india)$/i

const notNames =
  /(?<![\p{L}\p{N}])(?:filed under|(?:full )?bio|archives?|page|size|unknown|anonymous|unbekannt|aktualisiert|biograf[ií]a|biography|profile?|perfil|view|ver|see|save|pdf|more|about|all|insights|editors?|editorial|admin|administrator|reporters?|correspondent|news|agency|agencies|press|times|post|daily|magazine|online|service|guest|contributor|author|updated|published|minutes?|hours?|ago|read|follow|twitter|facebook|linkedin|instagram|email|photo|photograph\w*|https?|www|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|gmt|est|edt|utc|posted|by|chief|senior|political|sports?|business|writer|columnist|analyst|publisher|journalist|journalistin|autor|mis à jour|publié)(?![\p{L}\p{N}])/iu

/** An address of the network (“ferrypost.example”), which is nobody's name. */
export const domain = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,12}$/u

/** A person's name without what pages print round it; null for what is no name of a person. */
export function cleanName(text: string): string | null {
  const name = text
    .replace(lead, '')
    .replace(/[\n\r\u2028\u2029]/gu, ' ')
    // A nickname in brackets stands amid the name.
    .replace(/(?<!\s)\s*[([](?!\p{Lu}[\p{L}. ]{0,20}[)\]]\s+\p{Lu}).*$/u, '')
    .replace(/^([^([]*)[)\]]$/u, '$1')
    .replace(/(?<!\s)\s+(?:in|at|reports? from)\s+\p{Lu}.*$/u, '')
    .replace(/^(?:作者|记者|記者|撰文)[:：]\s*/u, '')
    .replace(/(?<!\s)\s+[^\s@]*@\S.*$/, '')
    .replace(/^(?:dr|prof|mr|mrs|ms)\.?\s+(?=\p{Lu})/iu, (title) => title)
    .replace(/(?<![\s,.;:|*–—-])[\s,.;:|*–—-]+$/, '')
    .replace(/(?<!\s)\s+(?:기자|記者|特派員)$/u, '')
    .replace(/^(?:有料(?:会員限定)?記事|会員限定(?:記事)?)[\s\u3000]+/u, '')
    .trim()
  if (
    name.length < (/^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name) ? 2 : 3) ||
    name.length > 60
  )
    return null
  if (/\d|@|https?:/.test(name) || domain.test(name)) return null
  if (/^(?:for|from|on|at|in|special|exclusive)\s/i.test(name)) return null
  const words = name.split(/\s+/)
  if (words.length > 6) return null
  if ((notNames.test(name) || isNewsroom(name)) && words.length <= 4) return null
  // Scripts without capitals pass; others must look like a name.
  if (
    /^\p{Ll}/u.test(name) &&
    !/^(?:van|von|de|da|di|del|della|la|le|el|al|bin|ibn|ter|ten|zu)\b/i.test(name)
  )
    return null
  if (words.length === 1 && /^\p{Lu}{2,5}$/u.test(name)) return null
  return name
}

/** What stands where a writer's name would, taken for a house; null for nobody's name ("Admin"). */
export function cleanHouse(text: string): string | null {
  const name = text
    .replace('\u0000', '')
    .replace(lead, '')
    .replace(/(?<!\s)\s+[|–—-]\s*$/u, '')
    .trim()
  return name.length >= 2 &&
    name.length <= 50 &&
    !/https?:|\d{2}|&\w|^(?:admin\w*|staff|editors?|guest|author|webmaster|root|user|unknown|anonymous|written by|posted by|save as pdf)$/i.test(
      name,
    )
    ? name
    : null
}
