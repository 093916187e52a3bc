import { escapePattern } from '../../../shared/engine/escapePattern.ts'
import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R16', 'Change note', 'credit')

// Words that say a change was made, whole: "edition" and "editor" are none.
const notes = [
  'edits?|edited|re-?edited|changes|changed|adapted|adaptations?|shortened|shorter version|abridged|cuts?',
  'condensed|excerpt(?:s|ed)?|extract(?:s|ed)?|trimmed|translated|translations?|updated|modified|modifications?',
  'altered|alterations?|revised|amended',
  // German, French, Spanish, Portuguese, Italian, Dutch.
  'gekürzt|bearbeitet|redigiert|geändert|verändert|angepasst|übersetzt|aktualisiert|kürzungen|änderungen',
  'modifiée?s?|adaptée?s?|abrégée?s?|raccourcie?s?|traduite?s?|traduction|coupes?',
  '(?:edit|modific|adapt|abrevi|acort|recort|actualiz|alter|encurt|atualiz)ad[oa]s?|tradu[cz]id[oa]s?',
  '(?:modificat|adattat|tradott|ridott)[oaie]|bewerkt|ingekort|aangepast|gewijzigd|vertaald',
  // Arabic.
  'بتصرف|معدل|معدّل|تعديلات?|مختصر|مترجم|ترجمة',
]
const noting = new RegExp(`(?<![\\p{L}\\p{N}])(?:${notes.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** R16: where the licence wants changes said and the text is changed, the credit line says so. */
export function changeNoteThere(facts: ExaminedFacts): GateCheck {
  if (!facts.licence?.changeNoteRequired) return say.skip('The licence asks for no change note.')
  const { strongest } = facts.edits
  if (strongest === 'none' || strongest === 'normalise')
    return say.clear('The text is unchanged, so no note is due.')
  return noting.test(ownWords(facts))
    ? say.clear('The credit line says that the text was changed.')
    : say.block('The text was changed, and the credit line does not say so.')
}

/** The credit line without names and addresses: “Climate Change News” tells nobody of a change. */
function ownWords({ fields, licence, credit, deskName }: ExaminedFacts): string {
  const { firstPublisher, republishers } = fields.origin
  const names = [
    ...[firstPublisher, ...republishers].map((one) => one?.name),
    ...fields.bylines.flatMap((one) => [one.name, one.affiliation]),
    fields.headline,
    licence?.licence,
    deskName,
  ]
  let words = credit.text.replace(/https?:\/\/\S+/giu, ' ')
  for (const name of names)
    if (name?.trim())
      words = words.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name.trim())}(?![\\p{L}\\p{N}])`, 'giu'),
        ' ',
      )
  return words
}
