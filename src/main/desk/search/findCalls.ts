import { applyBulk } from '../bulk/applyBulk.ts'
import { listActs } from '../bulk/bulkStore.ts'
import { undoBulk } from '../bulk/bulkUndo.ts'
import { previewReplace } from '../bulk/previewReplace.ts'
import { listSearches, removeSearch, saveSearch } from '../savedSearches/savedSearches.ts'
import { countFacets } from './facets.ts'
import { relatedPieces } from './related.ts'

/** Calls for finding pieces and acting on many of them; `calls.ts` holds them against the contract. */
export const findCalls = {
  'articles.facets': { role: 'reader', run: countFacets },
  'articles.related': { role: 'reader', run: relatedPieces },
  'bulk.apply': { role: 'writer', run: applyBulk },
  'bulk.undo': { role: 'writer', run: undoBulk },
  'bulk.list': { role: 'reader', run: listActs },
  'bulk.preview': { role: 'reader', steps: previewReplace },
  'searches.list': { role: 'reader', run: listSearches },
  'searches.save': { role: 'writer', run: saveSearch },
  'searches.remove': { role: 'writer', run: removeSearch },
} as const
