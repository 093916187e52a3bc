// "eca00075 3 i 510    dpa 1003": id, priority, category, words, perhaps routing, agency and its number, alone on
// the first line; then the slug.
const iptcHeader =
  /^\s*([a-z]{3,4}\d{3,5} [1-9] [a-z]{1,3} \d{1,5}(?: +[a-z]{2,8})? +[a-z]{2,8} \d{2,5}) *\n\s*(\S[^\n]{0,120})\n/i

// "W2870 _asian" and "f l BC-LT--Argentina   11-13 1049".
const anpaHeader =
  /^\s*([a-z]{1,2}\d{3,5}[a-z]{0,12} *_[\w-]{1,12}) *\n *(\w \w *[A-Z][^\n]{2,80}? {2,}\d\d-\d\d +\d{3,4}) *\n/i

// "QQA0012 3 I 0210 QUY /AFP-AB12": the country and the agency's own mark behind a bar.
const barHeader =
  /^\s*([A-Z]{3}\d{4} [1-9] [A-Z]{1,3} \d{3,5} +[A-Z]{2,4} ?\/[A-Z]{2,8}-[A-Z]{2}\d{2,3}) *\n\s*(\S[^\n]{0,120})\n/

// "a0423" alone, then "r i PM-Ferry   05-04 0321": the edition before the slug makes it sure.
const anpaEdition =
  /^\s*([a-z]{1,2}\d{3,5}) *\n *(\w \w *\^?(?:AM|PM|BC|AP)s?-[^\n]{2,80}? {2,}\d\d-\d\d +\d{3,4}) *\n/i

// Set lines alone, the first of them slug and words: "^PM-Ferry, 1st Ld, a0401,300<".
const setLines = /^\s*(?=\^[^\n<]{2,100}, ?\d{1,5}< *\n *\^[^\n]{2,200}<? *\n)/

/**
 * Header and text of an IPTC 7901 or ANPA wire that lost its control characters on the way (P6), as groups 1 and 2;
 * null where the first lines are none. Must not: a line of prose or a table that begins with a code.
 */
export function bareHeader(text: string): readonly [string, string, string] | null {
  const start = text.slice(0, 400)
  if (setLines.test(start)) return [text, '', text]
  const [all, first, second] =
    iptcHeader.exec(start) ??
    barHeader.exec(start) ??
    anpaHeader.exec(start) ??
    anpaEdition.exec(start) ??
    []
  if (all === undefined || first === undefined || second === undefined) return null
  return [all, `${first}\n${second}`, text.slice(all.length)]
}
