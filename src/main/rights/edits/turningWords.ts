/** Words whose loss alone turns what the rest says: a denial into an assertion, an allegation into a fact. */
const turning = new Set(
  [
    'not never no nor without allegedly alleged reportedly purportedly purported supposedly suspected apparently so-called',
    'nicht kein keine keinen keinem keiner keines nie niemals angeblich angebliche angeblichen angeblicher mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher',
    'pas jamais aucun aucune prétendument présumé présumée présumés présumées',
    'nunca jamás presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestamente',
    'não alegado alegada alegadamente suposto suposta supostamente',
    'non mai presunti presumibilmente niet geen nooit vermeende',
    'لا لم لن ليس ليست غير المزعوم المزعومة مزعوم',
  ]
    .join(' ')
    .split(' '),
)

/** Whether a word says that something is not so, or is only said to be. */
export function isTurning(word: string): boolean {
  return turning.has(word.toLowerCase())
}
