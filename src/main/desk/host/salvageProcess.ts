// Entry of a process of its own: saves what can be read of a damaged library, tells what, ends. Started by
// the app as a utility process; reading a damaged file row by row may take minutes.
import { salvageLibrary } from '../../database/salvage.ts'
import { FaultError } from '../../../shared/fault.ts'

interface ParentPort {
  postMessage(message: SalvageReply): void
}

/** What the process answers: counts of pieces, or why nothing could be saved. */
export type SalvageReply =
  | { readonly ok: true; readonly articles: number; readonly textsOnly: number }
  | { readonly ok: false; readonly message: string }

const [, , folder = '', into = '', nativeBinding = ''] = process.argv
const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

function salvage(): SalvageReply {
  try {
    const { articles, textsOnly } = salvageLibrary(
      folder,
      into,
      nativeBinding === '' ? undefined : nativeBinding,
    )
    return { ok: true, articles, textsOnly }
  } catch (error) {
    const words = 'Nothing could be saved there. The damaged file is left as it is.'
    return { ok: false, message: error instanceof FaultError ? error.message : words }
  }
}

parentPort.postMessage(salvage())
// The message is handed over in the next turns; a utility process has no callback for it.
setTimeout(() => process.exit(0), 50)
