import { aboutFormats } from '../../../shared/model/exportRecord.ts'

/** SQL: of the rows of `export_record` only copies of the piece, no reports and notices about it. */
export const copiesOnly = `format not in (${aboutFormats.map((one) => `'${one}'`).join(', ')})`
