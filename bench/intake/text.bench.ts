import type { Bench } from '../bench.ts'
import { scoreCharset } from './charset.ts'
import { scoreMojibake } from './mojibake.ts'
import { scorePlaintext } from './plaintext.ts'
import { measureParsing } from './speed.ts'

/** Plain text: parts of the set plaintext, encodings, mojibake, and articles parsed a second on one core. */
export const bench: Bench = async ({ say }) => {
  const plaintext = await scorePlaintext()
  const charset = scoreCharset()
  const mojibake = scoreMojibake()
  for (const [name, score] of Object.entries({ plaintext, charset, mojibake }))
    if (score === null) say(`skipped: the set ${name} is not beside the checkout`)
  return {
    // The weights were learned on these very pages: bench/intake/trainSegments.ts says what to expect of others.
    plaintext,
    plaintextOnUnseenSites: 'node bench/intake/trainSegments.ts',
    charset,
    mojibake,
    parsing: await measureParsing(),
  }
}
