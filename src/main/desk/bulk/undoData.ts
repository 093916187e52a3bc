import type { ArticleFields } from '../../../shared/model/article.ts'
import type { Entity } from '../../../shared/model/entity.ts'
import type { ArticleId, SourceId, VersionId } from '../../../shared/model/ids.ts'
import type { Status } from '../../../shared/model/status.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'

/** Records as they were before an act and as it left them; null: there was none. Acts of before say no `after`. */
export type EntityUndo = readonly {
  readonly id: string
  readonly before: Entity | null
  readonly after?: Entity | null
}[]

/**
 * What undoes an act, piece by piece. `tag`: the tags of before that the act touched, and those it brought. `newUntil`: of
 * a piece that was new, the revision the act made; as long as nobody has changed it since, undoing makes it new again.
 */
export type BulkUndo =
  | {
      readonly type: 'tag'
      readonly pieces: readonly {
        readonly id: ArticleId
        readonly was: readonly Tag[]
        readonly came: readonly Tag[]
      }[]
      /** Records that were merged or split in the same act. */
      readonly entities?: EntityUndo
    }
  | {
      readonly type: 'outlet'
      readonly pieces: readonly {
        readonly id: ArticleId
        readonly origin: ArticleFields['origin']
        /** The outlet that was set; acts of before do not say it. */
        readonly came?: SourceId
        readonly newUntil?: number
      }[]
    }
  | {
      readonly type: 'move'
      readonly pieces: readonly {
        readonly id: ArticleId
        readonly from: Status
        readonly to: Status
        readonly waiting: ArticleRecord['waiting']
        readonly signOff: ArticleRecord['signOff']
      }[]
    }
  | { readonly type: 'bin' | 'put-back'; readonly pieces: readonly { readonly id: ArticleId }[] }
  | {
      readonly type: 'replace'
      readonly pieces: readonly {
        readonly id: ArticleId
        readonly versionId: VersionId
        readonly revision: number
        readonly newUntil?: number
      }[]
    }
