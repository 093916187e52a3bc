import type { BlockWeight } from './blockWeight.ts'
import type { PageBlock } from './pageBlock.ts'

/** What became of a block of the page: body, or set aside with the reason. */
export interface JudgedBlock {
  readonly block: PageBlock
  readonly weight: BlockWeight
  /** Null: body. Otherwise why it is not (H-rule of RULES.md). */
  readonly aside: string | null
  /** Within the element that holds the article. */
  readonly inside: boolean
}
