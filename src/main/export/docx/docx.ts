import { unwritable } from '../../rights/unwritable.ts'
import type { ExportArticle, ExportContext, WriterResult } from '../exportArticle.ts'
import { languageTag } from '../wireFacts.ts'
import { element, textElement, xmlStart } from '../xmlText.ts'
import { documentXml } from './documentXml.ts'
import { footnotesXml, numberingXml, settingsXml, stylesXml } from './styleParts.ts'
import { zipOf } from './zipFile.ts'

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A Word document: the parts of the piece as named styles, real headings, notes as footnotes, metadata. */
export function writeDocx(article: ExportArticle, context: ExportContext): WriterResult {
  const document = documentXml(article, context)
  const files = [
    { name: '[Content_Types].xml', text: contentTypes },
    {
      name: '_rels/.rels',
      text: relationships([
        [`${relations}/officeDocument`, 'word/document.xml'],
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
        [`${relations}/extended-properties`, 'docProps/app.xml'],
        [`${relations}/custom-properties`, 'docProps/custom.xml'],
      ]),
    },
    { name: 'docProps/core.xml', text: coreProperties(article, context) },
    { name: 'docProps/app.xml', text: appProperties(article, context) },
    { name: 'docProps/custom.xml', text: customProperties(article, context) },
    { name: 'word/document.xml', text: document.xml },
    { name: 'word/styles.xml', text: stylesXml(languageTag(article.fields.language)) },
    { name: 'word/numbering.xml', text: numberingXml(document.orderedLists) },
    { name: 'word/footnotes.xml', text: footnotesXml(document.footnotes) },
    { name: 'word/settings.xml', text: settingsXml },
    {
      name: 'word/_rels/document.xml.rels',
      text: relationships(
        [
          [`${relations}/styles`, 'styles.xml'],
          [`${relations}/numbering`, 'numbering.xml'],
          [`${relations}/footnotes`, 'footnotes.xml'],
          [`${relations}/settings`, 'settings.xml'],
        ],
        document.links.map((href) => [`${relations}/hyperlink`, href]),
      ),
    },
  ]
  const found = unwritable(files.map((one) => one.text).join(''))
  if (found) return { ok: false, message: `The file would hold ${found}, so it was not written.` }
  return { ok: true, bytes: zipOf(files), extension: 'docx', warnings: document.warnings }
}

const contentTypes = `${xmlStart}${element(
  'Types',
  { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  ...[
    ['/word/document.xml', `${types}.document.main+xml`],
    ['/word/styles.xml', `${types}.styles+xml`],
    ['/word/numbering.xml', `${types}.numbering+xml`],
    ['/word/footnotes.xml', `${types}.footnotes+xml`],
    ['/word/settings.xml', `${types}.settings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ].map(([part, type]) => element('Override', { PartName: part, ContentType: type })),
)}`

type Relation = readonly [type: string, target: string]

/** Parts inside the file as rIn…, addresses outside as rOut…: the text names them so. */
function relationships(inside: readonly Relation[], outside: readonly Relation[] = []): string {
  return `${xmlStart}${element(
    'Relationships',
    { xmlns: packageRelations },
    ...inside.map(([Type, Target], i) =>
      element('Relationship', { Id: `rIn${i + 1}`, Type, Target }),
    ),
    ...outside.map(([Type, Target], i) =>
      element('Relationship', { Id: `rOut${i + 1}`, Type, Target, TargetMode: 'External' }),
    ),
  )}`
}

function coreProperties({ fields }: ExportArticle, context: ExportContext): string {
  const tags = fields.tags.filter((tag) => tag.state === 'confirmed').map((tag) => tag.name)
  return `${xmlStart}${element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    textElement('dc:title', fields.headline),
    textElement('dc:subject', fields.standfirst),
    textElement('dc:creator', fields.bylines.map((one) => one.name).join('; ')),
    textElement('cp:keywords', tags.join(', ')),
    textElement('dc:description', context.credit.text),
    textElement('cp:lastModifiedBy', context.deskName),
    textElement('cp:revision', String(context.version)),
    textElement('dcterms:created', wholeSecond(context.at), { 'xsi:type': 'dcterms:W3CDTF' }),
    textElement('dcterms:modified', wholeSecond(context.at), { 'xsi:type': 'dcterms:W3CDTF' }),
    textElement('dc:language', fields.language),
    textElement('dc:identifier', context.uri),
  )}`
}

function wholeSecond(instant: string): string {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? instant : new Date(at).toISOString().replace(/\.\d+/, '')
}

function appProperties(article: ExportArticle, context: ExportContext): string {
  return `${xmlStart}${element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    textElement('Words', String(article.wordCount)),
    textElement('Application', 'Copydesk'),
    textElement('Company', context.deskName),
  )}`
}

/** The facts about a text that Word has no field for. */
function customProperties(article: ExportArticle, context: ExportContext): string {
  const { fields } = article
  const facts: Readonly<Record<string, string | null | undefined>> = {
    'First publisher': fields.origin.firstPublisher?.name,
    'Original address': context.originalUrl,
    'Originally published': (fields.dates.original ?? fields.dates.published)?.text,
    Licence: context.licence?.licence,
    Credit: context.credit.text,
    'Signed off by': context.signOff?.by,
    'Body words': String(article.wordCount),
  }
  const written = Object.entries(facts).filter(([, value]) => value)
  return `${xmlStart}${element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    ...written.map(([name, value], i) =>
      element(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name },
        textElement('vt:lpwstr', value),
      ),
    ),
  )}`
}
