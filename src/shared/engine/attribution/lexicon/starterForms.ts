/**
 * The regular forms of a German, French or Spanish infinitive as starter lexicons write them (see german.ts): the
 * present, the past and the participle first. Empty where it is no infinitive or the language makes no forms.
 */
export function starterForms(language: string, infinitive: string): readonly string[] {
  switch (language) {
    case 'de':
      return germanForms(infinitive)
    case 'fr':
      return frenchForms(infinitive)
    case 'es':
      return spanishForms(infinitive)
    default:
      return []
  }
}

// Longer ones first: “zurück” before “zu”.
const particles =
  /^(?:zusammen|zurück|heraus|hinaus|herunter|hervor|hinzu|nieder|bekannt|klar|fest|fort|nach|vor|auf|aus|bei|ein|mit|los|weg|her|hin|ab|an|zu)(?=\p{L}{4,}$)/u

function germanForms(infinitive: string): readonly string[] {
  const particle = particles.exec(infinitive)?.[0]
  const whole = weakForms(infinitive)
  if (particle === undefined || whole === null) return whole ? [...whole.finite, whole.past] : []
  const simple = infinitive.slice(particle.length)
  const parted = weakForms(simple)
  if (parted === null) return []
  const [third, ...rest] = [...parted.finite, simple].map((form) => `${form}+${particle}`)
  // “einigen” begins like “einräumen”: as one word it is read too, for no other word is spelt so.
  return [
    third ?? '',
    ...rest,
    `~${particle}${parted.past.slice(1)}`,
    ...whole.finite.map((form) => `=${form}`),
    ...whole.finite,
    whole.past,
  ]
}

function weakForms(infinitive: string): { finite: readonly string[]; past: string } | null {
  const stem = /^(\p{L}{2,}?)(?:(?<=e[lr])|e)n$/u.exec(infinitive)?.[1]
  if (stem === undefined) return null
  const e = /(?:[dt]|(?:ch|[^aeiouyäöülrhmn])[mn])$/u.test(stem) ? 'e' : ''
  const ge = /^(?:be|ge|er|ver|zer|ent|emp|miss)/u.test(stem) || infinitive.endsWith('ieren')
  const past = `~${ge ? '' : 'ge'}${stem}${e}t`
  return { finite: [`${stem}${e}t`, `${stem}${e}te`, `${stem}${e}ten`], past }
}

function frenchForms(infinitive: string): readonly string[] {
  const [, stem, ending] = /^(\p{L}{2,})(er|ir|re)$/u.exec(infinitive) ?? []
  if (stem === undefined) return []
  if (ending === 'ir') return endings(stem, 'it issait ~i issent issaient irent')
  if (ending === 're') return [stem, ...endings(stem, 'ait ~u ent aient it irent')]
  // “suggère”, “annonçait”, “exigeait”.
  const open = stem.replace(/é(?=[^aeiouy]{1,2}$)/u, 'è')
  const soft = stem.replace(/c$/u, 'ç').replace(/g$/u, 'ge')
  return [
    `${open}e`,
    `${soft}ait`,
    `~${stem}é`,
    `${open}ent`,
    `${soft}aient`,
    `${soft}a`,
    `${stem}èrent`,
  ]
}

function spanishForms(infinitive: string): readonly string[] {
  const [, stem, ending] = /^(\p{L}{2,})([aeií]r)$/u.exec(infinitive) ?? []
  if (stem === undefined) return []
  return ending === 'ar'
    ? endings(stem, 'a ó ~ado an aron aba aban')
    : endings(stem, 'e ió ~ido en ieron ía ían')
}

const endings = (stem: string, list: string): readonly string[] =>
  list.split(' ').map((end) => (end.startsWith('~') ? `~${stem}${end.slice(1)}` : `${stem}${end}`))
