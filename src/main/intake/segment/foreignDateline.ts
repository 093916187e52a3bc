import type { Dateline } from '../../../shared/model/parsedPiece.ts'
import { isWire } from './words/agencies.ts'

/** A dateline at the beginning of a text: what it says, and where the story begins after it. */
export interface FoundDateline {
  readonly dateline: Dateline
  readonly end: number
}

type Read = (
  match: RegExpExecArray,
) => { readonly places: readonly string[]; readonly agency: string } | null

const dash = String.raw`(?:—|–|--|-|－|ー|=|＝|:)`
const both = String.raw`[,،、・·/]`

// Between a reporter's name and the day nothing parts the place from the name: it has to be known.
const cities =
  '(?:台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|新竹|基隆|花蓮|屏東|華盛頓|紐約|洛杉磯|舊金山|東京|大阪|北京|上海|香港|倫敦|巴黎|柏林|日內瓦|布魯塞爾|莫斯科|曼谷|河內|新加坡|雅加達|馬尼拉|首爾|雪梨|新德里)'

const taipeiDay = String.raw`(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日[^（()）]{0,8}電[)）][\s\u3000]*`

/** Datelines as agencies set them where writing knows no capitals, or sets the place otherwise than in English. */
const forms: readonly (readonly [RegExp, Read])[] = [
  // القاهرة (رويترز) - · دمشق، سوريا (CNN) -- · تهران (ایرنا) –
  [
    new RegExp(
      String.raw`^(?<places>[\p{Script=Arabic}\u200c ]{2,30}(?:[،/][\p{Script=Arabic}\u200c ]{2,30}){0,2})\s*\((?<agency>[^()]{2,24})\)\s*${dash}\s*`,
      'u',
    ),
    byGroups,
  ],
  // МОСКВА, 5 мая. /ТАСС/. · МОСКВА, 5 мая — РИА Новости.
  [
    /^(?<places>\p{Script=Cyrillic}[\p{Script=Cyrillic} /-]{2,40}),\s*\d{1,2}\s\p{Script=Cyrillic}{3,9}(?:\s\d{4})?\.?\s*(?:\/(?<agency>[^/]{3,20})\/\.?|[—–-]\s*(?<after>(?:РИА\s)?\p{Lu}[\p{L}-]{2,20})\.)\s*/u,
    byGroups,
  ],
  // (서울=연합뉴스) · [서울=뉴시스]
  [
    /^[([［（](?<places>[\p{Script=Hangul}·, ]{2,20})=(?<agency>[\p{Script=Hangul}]{2,10})[)\]］）]\s*/u,
    trusted,
  ],
  // 【ワシントン共同】 · 【北京時事】
  [/^【(?<places>[^【】\s]{1,14}?)[=＝・]?(?<agency>共同|時事|ロイター|AFP|AP)】\s*/u, trusted],
  // ［東京 ５日 ロイター］ －
  [
    /^[［[](?<places>[^\]］\s\u3000]{2,20}(?:\/[^\]］\s\u3000]{2,20})?)[\s\u3000][0-9０-９]{1,2}日[\s\u3000](?<agency>ロイター|時事|共同|AFP|AP)[\]］]\s*[-－—–]?\s*/u,
    trusted,
  ],
  // 新华社北京1月5日电 · 中新社东京5月3日电（记者 …）
  [
    /^(?<agency>新华社|新華社|中新社|中新网|中央社|路透社|法新社)(?<places>[\p{Script=Han}]{2,8}?)(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日[电電讯訊](?:[（(][^（()）]{2,40}[)）])?[\s\u3000]*/u,
    trusted,
  ],
  // （中央社記者王小明台北5日電） · （中央社東京5日電）
  [
    new RegExp(
      String.raw`^[（(](?<agency>中央社)記者\p{Script=Han}{2,4}?(?<places>${cities})${taipeiDay}`,
      'u',
    ),
    trusted,
  ],
  [
    new RegExp(String.raw`^[（(](?<agency>中央社)(?<places>\p{Script=Han}{2,4})${taipeiDay}`, 'u'),
    trusted,
  ],
]

function trusted({ groups }: RegExpExecArray): ReturnType<Read> {
  const agency = groups?.['agency']
  return agency === undefined ? null : { places: placesOf(groups?.['places'] ?? ''), agency }
}

/** Only with an agency that is known: any words may stand in brackets. */
function byGroups(match: RegExpExecArray): ReturnType<Read> {
  const agency = (match.groups?.['agency'] ?? match.groups?.['after'] ?? '').trim()
  return isWire(agency) ? { places: placesOf(match.groups?.['places'] ?? ''), agency } : null
}

function placesOf(text: string): string[] {
  return text
    .split(new RegExp(both, 'u'))
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** The dateline of a text that begins with one in a form of its own language (rule S24); null where there is none. */
export function foreignDateline(text: string): FoundDateline | null {
  const head = text.slice(0, 120)
  for (const [pattern, read] of forms) {
    const match = pattern.exec(head)
    const dateline = match === null ? null : read(match)
    if (match !== null && dateline !== null)
      return {
        dateline: { places: [...dateline.places], agency: dateline.agency },
        end: match[0].length,
      }
  }
  return null
}
