/** Words whose loss alone turns what the rest says: a denial into an assertion, an allegation into a fact. */
const turning = new Set(
  [
    'not never no nor neither without hardly scarcely barely allegedly alleged reportedly purportedly purported supposedly suspected apparently so-called',
    'nicht kein keine keinen keinem keiner keines nie niemals angeblich angebliche angeblichen angeblicher mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher',
    'pas jamais aucun aucune prétendument présumé présumée présumés présumées',
    'nunca jamás presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestamente',
    'não alegado alegada alegadamente suposto suposta supostamente',
    'non mai presunti presumibilmente niet geen nooit vermeende',
    '不 没 沒 没有 沒有 未 非 无 無 别 別 勿 并非 並非 从未 從未 涉嫌 疑似 据称 據稱 据报 據報 所谓 所謂 被指 とされる 疑い',
    'ไม่ มิ ไม่ได้ อ้าง',
    'لا لم لن ليس ليست غير المزعوم المزعومة مزعوم',
  ]
    .join(' ')
    .split(' '),
)

/** What makes a figure another: its sign, currency or scale. */
const scales = new Set(
  'hundred thousand million millions billion billions trillion percent cent pct prozent tausend millionen milliarden mille milliards mil millones milhões ألف مليون مليار'.split(
    ' ',
  ),
)
const sign = /^[\p{Sc}%‰‱°±+−-]$/u

/** Words that a denial takes along: "no longer", "not yet". */
const companions = new Set(
  'longer yet more any even ever once per plus mehr más più mais'.split(' '),
)

/** Whether some words say nothing but that something is not so, is only said to be, or how much a figure is. */
export function areTurning(words: readonly string[]): boolean {
  const small = words.map((word) => word.toLowerCase())
  return (
    words.length <= 2 &&
    small.some(turns) &&
    small.every((word) => turns(word) || companions.has(word))
  )
}

function turns(word: string): boolean {
  return turning.has(word) || scales.has(word) || sign.test(word)
}
