import { escapeXml, xmlStart } from '../xmlText.ts'

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly paragraph?: string
  readonly run?: string
}

// Sizes are half points, spaces twentieths of a point.
const paragraphStyles: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', paragraph: space(0, 160, 300) },
  { id: 'Title', name: 'Title', paragraph: `<w:keepNext/>${space(0, 120)}`, run: size(44, true) },
  { id: 'Subtitle', name: 'Subtitle', paragraph: space(0, 160), run: size(28) },
  { id: 'Byline', name: 'Byline', paragraph: space(0, 60), run: size(22, true) },
  { id: 'ArticleDate', name: 'Article Date', paragraph: space(0, 240), run: size(20) },
  { id: 'Credit', name: 'Credit', paragraph: space(160, 80), run: `<w:i/><w:iCs/>${size(20)}` },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: `${space(80, 160, 300)}<w:ind w:left="567" w:right="567"/>`,
    run: '<w:i/><w:iCs/>',
  },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: space(0, 60, 300) },
  { id: 'Caption', name: 'caption', paragraph: space(80, 200), run: size(20) },
  { id: 'TableText', name: 'Table Text', paragraph: space(20, 20), run: size(20) },
  { id: 'FootnoteText', name: 'footnote text', paragraph: space(0, 40), run: size(18) },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    paragraph: `<w:keepNext/>${space(280 - level * 20, 80)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: size(40 - level * 4, true),
  })),
]

function space(before: number, after: number, line = 0): string {
  return `<w:spacing w:before="${before}" w:after="${after}"${line ? ` w:line="${line}" w:lineRule="auto"` : ''}/>`
}

function size(halfPoints: number, bold = false): string {
  return `${bold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

/** Named styles for every part of a piece; the language is the text's own. */
export function stylesXml(language: string | null): string {
  const lang = language
    ? `<w:lang w:val="${escapeXml(language)}" w:bidi="${escapeXml(language)}"/>`
    : ''
  const styles = paragraphStyles.map(
    ({ id, name, paragraph = '', run = '' }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`,
  )
  return `${xmlStart}<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Arial" w:eastAsia="Cambria"/><w:sz w:val="24"/><w:szCs w:val="24"/>${lang}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E99"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>${styles.join('')}</w:styles>`
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

/** Number 1 is for bullets, each ordered list has one of its own so that it begins at 1. */
export function numberingXml(orderedLists: number): string {
  const level = (format: string, text: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl>`
  const numbers = Array.from(
    { length: orderedLists },
    (_, i) =>
      `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `${xmlStart}<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level('bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${numbers.join('')}</w:numbering>`
}

/** The two lines Word draws above notes, and the notes themselves. */
export function footnotesXml(footnotes: readonly string[]): string {
  const notes = footnotes.map((words, i) => `<w:footnote w:id="${i + 1}">${words}</w:footnote>`)
  return `${xmlStart}<w:footnotes ${main}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${notes.join('')}</w:footnotes>`
}

export const settingsXml = `${xmlStart}<w:settings ${main}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
