import { listEntities, openEntity, saveEntity } from '../entities/entities.ts'
import { mergeEntities, splitEntity } from '../entities/mergeEntities.ts'
import { readConcepts } from '../vocabularies/concepts.ts'
import {
  createVocabulary,
  exportVocabulary,
  listVocabularies,
  loadVocabulary,
  removeVocabulary,
  saveConcept,
} from '../vocabularies/vocabularies.ts'
import { knownTags, listTags } from './knownTags.ts'
import { removeTag, renameTag } from './renameTag.ts'
import { listSuggestions } from './suggestions.ts'

/** Calls for tags, the entities behind names, and vocabularies; `calls.ts` holds them against the contract. */
export const tagCalls = {
  'tags.suggestions': { role: 'reader', run: listSuggestions },
  'tags.known': { role: 'reader', run: knownTags },
  'tags.list': { role: 'reader', run: listTags },
  'tags.rename': { role: 'writer', run: renameTag },
  'tags.removeEverywhere': { role: 'writer', run: removeTag },
  'entities.list': { role: 'reader', run: listEntities },
  'entities.open': { role: 'reader', run: openEntity },
  'entities.save': { role: 'writer', run: saveEntity },
  'entities.merge': { role: 'writer', run: mergeEntities },
  'entities.split': { role: 'writer', run: splitEntity },
  'vocabularies.list': { role: 'reader', run: listVocabularies },
  'vocabularies.load': { role: 'writer', run: loadVocabulary },
  'vocabularies.export': { role: 'reader', run: exportVocabulary },
  'vocabularies.create': { role: 'writer', run: createVocabulary },
  'vocabularies.remove': { role: 'writer', run: removeVocabulary },
  'vocabularies.concepts': { role: 'reader', run: readConcepts },
  'vocabularies.saveConcept': { role: 'writer', run: saveConcept },
} as const
