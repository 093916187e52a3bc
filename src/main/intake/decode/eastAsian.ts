import { multiByte } from './candidates.ts'
import { toText } from './toText.ts'

/** How much bytes read as one of the East Asian encodings: 0–1, and which. */
export interface EastAsian {
  readonly encoding: string
  readonly score: number
}

/** The likeliest East Asian reading of a sample; score 0 where its bytes are not even well formed. */
export function eastAsian(sample: Uint8Array): EastAsian {
  let best: EastAsian = { encoding: 'gb18030', score: 0 }
  for (const encoding of multiByte) {
    const score = scoreOf(toText(sample, encoding), encoding)
    if (score > best.score) best = { encoding, score }
  }
  return best
}

function scoreOf(text: string, encoding: string): number {
  let kana = 0
  let hangul = 0
  let commonHangul = 0
  let han = 0
  let commonHan = 0
  let marks = 0
  let halfKana = 0
  let odd = 0
  let lost = 0
  let beside = 0
  let count = 0
  let runs = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    count++
    if (text.charCodeAt(i - 1) < 0x80 || i === 0) runs++
    if (/[a-z]/i.test(text.charAt(i - 1)) && /[a-z]/i.test(text.charAt(i + 1))) beside++
    if (code === 0xfffd) lost++
    else if (code >= 0x3040 && code <= 0x30ff) kana++
    else if (code >= 0xac00 && code <= 0xd7a3) {
      hangul++
      if (frequentHangul.has(text.charAt(i))) commonHangul++
    } else if (code >= 0xff61 && code <= 0xff9f) halfKana++
    else if (code >= 0x4e00 && code <= 0x9fff) {
      han++
      if (frequentHan.has(text.charAt(i))) commonHan++
    } else if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff60)) marks++
    else odd++
  }
  // The last character of a sample may be cut.
  if (count === 0 || lost > 1 + count * 0.01) return 0
  const share = (value: number): number => value / count
  const penalty =
    share(odd) * 2 + share(halfKana) * 1.2 + share(beside) * 3 + (runs > count * 0.6 ? 0.8 : 0)
  switch (encoding) {
    case 'shift_jis':
    case 'euc-jp':
      return (
        share(kana) * 1.2 +
        share(han) * 0.7 +
        share(marks) -
        penalty -
        (kana === 0 ? 0.5 : 0) -
        share(hangul)
      )
    case 'euc-kr':
      return (
        share(hangul) * 0.55 +
        share(commonHangul) * 1.4 +
        share(marks) * 0.6 +
        share(han) * 0.2 -
        penalty
      )
    default:
      return (
        share(commonHan) * 2 +
        share(han) * 0.45 +
        share(marks) * 0.8 -
        penalty -
        share(hangul) -
        share(kana) * 0.3
      )
  }
}

/** The syllables that fill about half of any Korean page. */
const frequentHangul = new Set(
  '이다는의에을를은가고하지로도서기한인사있대나자리어시일으과들정수만보국해원부주그장전아구스라상제니것했등여',
)

/** The Han characters that fill about a third of any Chinese page, in both hands. */
const frequentHan = new Set(
  '的一是不了人我在有他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長知民样樣现現分将將外但身些与與高意进進把法此实實回二理美点點月明其种種声聲全工己话話儿兒者向情部正名定女问問力机機给給等几幾很业業最间間新什打便位因重被走电電四第门門相次东東政海口使教西再平真听聽世气氣信北少关關并內内加化由却代军軍产產入先山五太水万萬市眼体體别別处處总總才场場师師书書比住员員九笑性通目华華报報立马馬命张張活难難神数數件安表原车車白应應路期叫死常提感金何更反合放做系计計或司利受光王果亲親界及今京务務制解各任至清物台象记記边邊共风風战戰干接它许許八特觉覺望直服毛林题題建南度统統色字请請交爱愛让讓认認算论論百吃义義科怎元社术術结結六功指思非流每青管夫连連远遠资資队隊跟带帶花快条條院变變联聯权權往展该該领領传傳近留红紅治决決周保达達办辦运運武半候七必城父强強步完革深区區'.match(
    /./gu,
  ) ?? [],
)
