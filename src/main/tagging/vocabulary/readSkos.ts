import type { Concept, ConceptLabel } from '../../../shared/model/vocabulary.ts'
import { languageTag, mainLabel, mostConcepts, type VocabularyReading } from './vocabularyFile.ts'

type Json = Readonly<Record<string, unknown>>

/** IPTC's export (`conceptSet`), and the JSON-LD of SKOS (`@graph`) with `skos:` names or without. */
export function readSkos(value: unknown): VocabularyReading {
  const root: Json = Array.isArray(value) ? { '@graph': value } : isObject(value) ? value : {}
  const nodes = [root['conceptSet'], root['@graph']].find((one) => Array.isArray(one)) as
    | unknown[]
    | undefined
  if (nodes === undefined)
    return {
      ok: false,
      message:
        'There is no list of concepts in this file (IPTC writes “conceptSet”, JSON-LD “@graph”).',
    }
  if (nodes.length > mostConcepts)
    return {
      ok: false,
      message: `This file has ${nodes.length} concepts; a vocabulary has at most ${mostConcepts}.`,
    }
  const objects = nodes.filter(isObject)
  const scheme = objects.find((node) => types(node).some((type) => type.endsWith('ConceptScheme')))
  const codes = new Map<string, string>()
  for (const node of objects) {
    const uri = uriOf(node)
    if (uri !== null) codes.set(uri, codeOf(node, uri))
  }
  const concepts = objects.flatMap((node) => {
    if (node === scheme) return []
    const concept = conceptOf(node, codes)
    return concept === null ? [] : [concept]
  })
  if (concepts.length === 0)
    return { ok: false, message: 'No concept in this file has both a code and a label.' }
  const about = scheme ?? root
  const isMediaTopics = concepts.every(({ code }) => code.startsWith('medtop:'))
  const holder = text(about['copyrightHolder']) ?? text(field(about, 'rights'))
  const licence = text(about['licenceLink']) ?? text(field(about, 'license'))
  return {
    ok: true,
    file: {
      kind: isMediaTopics ? 'media-topics' : 'desk',
      name: mainLabel(labelsOf(about)),
      released: day(text(about['dateReleased']) ?? text(field(about, 'issued'))),
      credit: [holder, licence].filter(Boolean).join(', ') || null,
      concepts,
    },
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property by its bare name, with `skos:` or `dct:` before it, or as a whole address. */
function field(node: Json, name: string): unknown {
  if (node[name] !== undefined) return node[name]
  const key = Object.keys(node).find((one) => new RegExp(`[:/#]${name}$`, 'u').test(one))
  return key === undefined ? undefined : node[key]
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

function types(node: Json): string[] {
  return list(node['@type'] ?? node['type']).filter((one) => typeof one === 'string')
}

function text(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) return text(value[0])
  if (isObject(value)) return text(value['@value'] ?? value['@id'])
  return null
}

function uriOf(node: Json): string | null {
  return text(node['@id']) ?? text(node['uri']) ?? text(node['id'])
}

function codeOf(node: Json, uri: string): string {
  const stated = text(node['qcode']) ?? text(field(node, 'notation'))
  if (stated !== null) return stated
  const topic = /^https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/(\d{8})$/u.exec(uri)
  return topic ? `medtop:${topic[1]}` : uri.replace(/^.*[/#]/u, '') || uri
}

function conceptOf(node: Json, codes: ReadonlyMap<string, string>): Concept | null {
  const uri = uriOf(node)
  const labels = labelsOf(node)
  const label = mainLabel(labels)
  if (uri === null || label === null) return null
  const wider = text(list(field(node, 'broader'))[0])
  const retired = node['retired'] ?? field(node, 'deprecated')
  return {
    code: codeOf(node, uri).slice(0, 100),
    label,
    broader: wider === null ? null : (codes.get(wider) ?? codeOf({}, wider)).slice(0, 100),
    retired: retired !== undefined && retired !== false && text(retired) !== 'false',
    definition: inEnglish(field(node, 'definition'))?.slice(0, 4000) ?? null,
    labels,
  }
}

function labelsOf(node: Json): ConceptLabel[] {
  return [
    ...inLanguages(field(node, 'prefLabel')).map((one) => ({ ...one, preferred: true })),
    ...inLanguages(field(node, 'altLabel')).map((one) => ({ ...one, preferred: false })),
  ].slice(0, 200)
}

/** `{"en": "x"}`, `{"en": ["x", "y"]}`, `{"@value": "x", "@language": "en"}`, "x", or a list of these. */
function inLanguages(value: unknown): { language: string; label: string }[] {
  return list(value).flatMap((one) => {
    if (typeof one === 'string')
      return one.trim() === '' ? [] : [{ language: 'en', label: one.trim().slice(0, 200) }]
    if (!isObject(one)) return []
    const stated = one['@value']
    if (typeof stated === 'string')
      return [
        {
          language: languageTag(text(one['@language']) ?? 'en'),
          label: stated.trim().slice(0, 200),
        },
      ]
    return Object.entries(one).flatMap(([code, labels]) =>
      list(labels).flatMap((label) =>
        typeof label === 'string' && label.trim() !== '' && code.length >= 2 && code.length <= 12
          ? [{ language: languageTag(code), label: label.trim().slice(0, 200) }]
          : [],
      ),
    )
  })
}

function inEnglish(value: unknown): string | null {
  const all = list(value).flatMap((one) =>
    typeof one === 'string'
      ? [['en', one] as const]
      : isObject(one)
        ? Object.entries(one).flatMap(([code, words]) =>
            typeof words === 'string' ? [[code, words] as const] : [],
          )
        : [],
  )
  return (all.find(([code]) => code.startsWith('en') || code === '@value') ?? all[0])?.[1] ?? null
}

function day(stated: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.exec(stated ?? '')?.[0] ?? null
}
