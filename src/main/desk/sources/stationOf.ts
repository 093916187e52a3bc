import type { OriginStation } from '../../../shared/model/origin.ts'
import type { Source } from '../../../shared/model/source.ts'

/** An outlet as the station that `was` stood for: address, date, number of the piece and where they are from stay. */
export function stationOf({ id, name }: Source, was: OriginStation | null): OriginStation {
  return { url: null, date: null, ...was, name, sourceId: id }
}
