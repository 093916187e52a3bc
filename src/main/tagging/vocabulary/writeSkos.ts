import type { Concept, Vocabulary } from '../../../shared/model/vocabulary.ts'

/** A vocabulary as SKOS in JSON-LD, which `readSkos` reads back to the same concepts. */
export function writeSkos(vocabulary: Vocabulary, concepts: readonly Concept[]): string {
  const base = `urn:copydesk:vocabulary:${vocabulary.id}`
  const address = (code: string) => `${base}:${encodeURIComponent(code)}`
  const labels = (concept: Concept, preferred: boolean) =>
    concept.labels
      .filter((label) => label.preferred === preferred)
      .map(({ language, label }) => ({ '@value': label, '@language': language }))
  const graph = concepts.map((concept) => ({
    '@id': address(concept.code),
    '@type': 'skos:Concept',
    'skos:notation': concept.code,
    'skos:prefLabel': labels(concept, true),
    ...(concept.labels.some((label) => !label.preferred)
      ? { 'skos:altLabel': labels(concept, false) }
      : {}),
    ...(concept.broader === null ? {} : { 'skos:broader': { '@id': address(concept.broader) } }),
    ...(concept.definition === null ? {} : { 'skos:definition': concept.definition }),
    ...(concept.retired ? { 'owl:deprecated': true } : {}),
    'skos:inScheme': { '@id': base },
  }))
  const scheme = {
    '@id': base,
    '@type': 'skos:ConceptScheme',
    'skos:prefLabel': vocabulary.name,
    ...(vocabulary.released === null ? {} : { 'dct:issued': vocabulary.released }),
    ...(vocabulary.credit === null ? {} : { 'dct:rights': vocabulary.credit }),
  }
  return `${JSON.stringify(
    {
      '@context': {
        skos: 'http://www.w3.org/2004/02/skos/core#',
        dct: 'http://purl.org/dc/terms/',
        owl: 'http://www.w3.org/2002/07/owl#',
      },
      '@graph': [scheme, ...graph],
    },
    null,
    2,
  )}\n`
}
