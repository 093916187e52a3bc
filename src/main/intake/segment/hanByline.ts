import type { Byline } from '../../../shared/model/parsedPiece.ts'

const name = String.raw`\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})*`
const names = String.raw`(?<names>${name}(?:[、，,・ \u3000]+${name}){0,7})`
const opens = String.raw`^[（(〔【［[]?\s*`
const closes = String.raw`\s*[）)〕】］\]]?$`
const reporter = String.raw`(?:本[報报刊台社])?(?:特約|特约|駐地|实习|實習)?(?:記者|记者)`
/** What a reporter's line may end with: a place and what was done. */
const done = String.raw`(?:\s*[／/|｜]?\s*(?:\p{Script=Han}{2,6}?)?(?:綜合|综合|特稿|專訪|专访|報導|報道|报道|摄影|攝影))`

const forms = [
  // 記者王小明／台北報導 · 〔記者王小明、李大華／台北報導〕 · 本报记者 王明 报道
  new RegExp(String.raw`${opens}${reporter}[\s:：／/|｜]*${names}${done}${closes}`, 'u'),
  // 本报记者 王明 · 記者：王小明
  new RegExp(
    String.raw`${opens}${reporter}(?:\s*[:：／/|｜]\s*|[\s\u3000]+)${names}${closes}`,
    'u',
  ),
  // 文／王小明 · 撰文：王小明 · 作者：王明
  new RegExp(
    String.raw`${opens}(?:文|撰文|撰稿|作者|採訪|采访|整理|編譯|编译)\s*[:：／/|｜]\s*${names}${closes}`,
    'u',
  ),
]

/** A by-line as Chinese newsrooms print it (rule S22): who wrote, in names of two to four signs; null where the line is none. */
export function readHanByline(text: string): Byline[] | null {
  const line = text.trim()
  if (line.length < 4 || line.length > 60 || !/^[（(〔【［[]?\s*\p{Script=Han}/u.test(line))
    return null
  for (const form of forms) {
    const found = form.exec(line)?.groups?.['names']
    if (found === undefined) continue
    return found
      .split(/[、，,・ \u3000]+/u)
      .filter((each) => each !== '')
      .map((each) => ({ name: each, role: null, affiliation: null }))
  }
  return null
}
