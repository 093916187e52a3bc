import type { Script } from './plausibility.ts'

/** Small words in plain letters that tell which Latin code page a text was written for. */
const words: Readonly<Partial<Record<Script, string>>> = {
  western:
    'the and of to in that der die und das den von mit le les des est dans une pour que qui sur el los las y en por con para se del os da do em um uma il che per non sono di la og det er som til av och att en het een van ja on ei',
  central:
    'w na z do nie to jest od po sa se v je pro ve za by jak az nem hogy is meg csak cu nu sau din pe u iz',
  turkish: 've bir bu da de ile olarak daha olan gibi sonra kadar ancak ise',
}

const regions = new Map<string, Script[]>()
for (const [script, list] of Object.entries(words))
  for (const word of list.split(' '))
    regions.set(word, [...(regions.get(word) ?? []), script as Script])

/** Which Latin code page the plain words of a sample speak for; null where none does. */
export function latinScript(sample: Uint8Array): Script | null {
  const text = Buffer.from(sample.buffer, sample.byteOffset, Math.min(sample.length, 40_000))
    .toString('latin1')
    .replace(/<[^>]*>/g, ' ')
    .toLowerCase()
  const counts = new Map<Script, number>()
  let all = 0
  for (const [word] of text.matchAll(/(?<![\x80-\xff\w])[a-z]{1,7}(?![\x80-\xff\w])/g)) {
    all++
    const found = regions.get(word)
    if (found?.length === 1)
      counts.set(found[0] as Script, (counts.get(found[0] as Script) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] > all * 0.04 ? best[0] : null
}
