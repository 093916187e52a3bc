/** The commonest small words of languages in Latin letters; those shared by many decide nothing. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for it with as his on be at by he this had not are from have they which has been were will would who said their its about after',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um noch wie einem über zum war haben nur oder aber vor zur bis mehr durch',
  fr: 'le la les des et est dans du une pour que qui sur au par plus avec il pas sont ce se ne aux mais ont cette été leur ses elle nous selon aussi comme être',
  es: 'el la los las de y que en un una por con para del se es su al lo como más pero sus le ya fue este ha sí porque esta son entre está cuando muy sin sobre también',
  pt: 'o os as que e do da em um uma para com não por mais dos das como mas foi ao ele tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso',
  it: 'il di che è la per un una in non sono del della con si da come anche più ma le dei nel alla gli ha al delle su questo lo essere stato i suo ci dalla',
  nl: 'de het een van en in is dat op te voor met zijn aan niet er om ook als bij door naar worden hij maar dan nog wordt uit over haar heeft deze',
  da: 'og at det er en den til på med som for der ikke de har af et var men han vi kan sig om fra blev hun nu være også når skal været',
  no: 'og det at er en på til som med for av ikke den har de han var et men jeg vi om seg fra så hun blir ble kan også mer etter',
  sv: 'och att det som en på är av för med den till inte har de ett om han men var jag sig från vi så kan när hon över efter också',
  is: 'og að í á er sem var það til um við en hann með ekki af því hafa ég hefur frá fyrir þá þegar eftir',
  fi: 'ja on ei se että oli hän mutta ovat myös kun niin sen ole joka kuin olla mukaan jo ovat sekä tai',
  pl: 'i w na z do się nie że to jest o po jak za od a przez dla czy oraz co już są był tym ale tego jego',
  cs: 'a se v na je že s z do o i to k jako za by ve pro po který jsou byl od při už také ale nebo podle',
  sk: 'a sa v na je že s z do o to ako za by vo pre po ktorý sú bol od pri už tiež ale alebo podľa',
  hu: 'a az és hogy nem is egy meg csak de volt ez még már szerint mint vagy el azt lesz van ki',
  ro: 'și de la în a cu pe că nu o din care pentru este un au mai fost sunt după sau prin dar ce',
  tr: 've bir bu da de için ile olarak çok daha olan gibi sonra kadar ancak göre ise dedi var en',
  id: 'yang dan di dengan untuk itu dari ini dalam tidak akan pada juga ke oleh adalah telah karena mereka ada',
  sw: 'ya na wa kwa ni katika za la kuwa hiyo huo cha yake hii kwamba baada pia alisema',
  zu: 'ukuthi futhi uma kodwa ngoba lapho khona nje manje ngesikhathi kule kanye ngokuthi',
  xh: 'ukuba kunye kwaye xa kodwa ngokuba apha kule le into kakhulu emva',
  ca: 'el la els les de i que en un una per amb és del al no es va més com però són aquest aquesta també',
}

const words = new Map<string, string[]>()
for (const [language, list] of Object.entries(smallWords))
  for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), language])

/** Letters that mark a language within its script. */
const byLetters: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\p{Script=Arabic}/u, /[ٹڈڑںےہھ]/u, 'ur'],
  [/\p{Script=Arabic}/u, /[پچژگی]/u, 'fa'],
  [/\p{Script=Arabic}/u, /./u, 'ar'],
  [/\p{Script=Hebrew}/u, /./u, 'he'],
  [/[\u3040-\u30ff]/u, /./u, 'ja'],
  [/\p{Script=Hangul}/u, /./u, 'ko'],
  [/\p{Script=Han}/u, /./u, 'zh'],
  [/\p{Script=Cyrillic}/u, /[їєґі]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, /[ђјљњћџ]/iu, 'sr'],
  [/\p{Script=Cyrillic}/u, /[ыэё]/iu, 'ru'],
  [/\p{Script=Cyrillic}/u, /./u, 'bg'],
  [/\p{Script=Greek}/u, /./u, 'el'],
  [/\p{Script=Devanagari}/u, /./u, 'hi'],
  [/\p{Script=Bengali}/u, /./u, 'bn'],
  [/\p{Script=Thai}/u, /./u, 'th'],
]

/** The language of a text as a BCP 47 tag, from its first 3,000 characters; null where it is too short to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 3000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return null
  const scripted = scriptLanguage(sample, letters)
  return scripted ?? latinLanguage(sample)
}

function scriptLanguage(sample: string, letters: number): string | null {
  // Too few letters are left for any script of its own: most texts need no further look.
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if ((letters - latin) / letters <= 0.08) return null
  for (const [script, mark, language] of byLetters) {
    const own = sample.match(new RegExp(script.source, 'gu'))?.length ?? 0
    if (own / letters < 0.3 && !(language === 'ja' && own / letters > 0.08)) continue
    const marked = sample.match(new RegExp(mark.source, mark.flags + 'g'))?.length ?? 0
    // One foreign name in an Arabic text has a Persian letter too.
    if (mark.source === '.' || marked / own > 0.015) return language
  }
  return null
}

function latinLanguage(sample: string): string | null {
  const counts = new Map<string, number>()
  const found = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  for (const word of found) {
    const languages = words.get(word)
    if (languages === undefined) continue
    for (const language of languages)
      counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length)
  }
  let best: string | null = null
  let most = 0
  for (const [language, count] of counts)
    if (count > most) {
      most = count
      best = language
    }
  return found.length >= 3 && most / found.length > 0.05 ? best : null
}

/** Which way a text runs: by its first few hundred letters, most of them counting. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  let balance = 0
  const end = Math.min(text.length, 600)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x590 && (code <= 0x8ff || (code >= 0xfb1d && code <= 0xfeff))) balance -= 1
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0)
      balance += code >= 0x2000 && code < 0x2c00 ? 0 : 1
  }
  return balance < 0 ? 'rtl' : 'ltr'
}
