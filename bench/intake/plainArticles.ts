/** Made-up plain-text articles of 400 to 1,200 words, with by-line, date, caption and boilerplate like real copies. */
export function plainArticles(
  count: number,
): { readonly name: string; readonly bytes: Uint8Array }[] {
  let seed = 20260523
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed % below
  }
  const pick = (list: readonly string[]): string => list[next(list.length)] as string
  const words =
    'harbour river council minister police attack border talks report school water train market village winter engineer doctor union strike budget court judge company factory storm flood election party leader statement army soldiers farmers prices energy bridge road hospital museum library festival season island coast'.split(
      ' ',
    )
  const verbs =
    'said,warned,announced,denied,reported,closed,opened,crossed,rebuilt,promised,claimed,visited'.split(
      ',',
    )
  const names =
    'Anna Kolar,Tomas Reiss,Helena Dovran,Jonas Feld,Priya Raman,Sana Whitlock,Noor Castellan,Greta Olufsen'.split(
      ',',
    )
  const sentence = (): string => {
    const length = 8 + next(18)
    const inner = Array.from({ length }, () => pick(words)).join(next(5) === 0 ? ' the ' : ' ')
    const text = `The ${pick(words)} ${pick(verbs)} that ${inner}`
    return next(6) === 0 ? `“${text},” ${pick(names)} said.` : `${text}.`
  }
  const encoder = new TextEncoder()
  return Array.from({ length: count }, (_, index) => {
    const paragraphs = Array.from({ length: 8 + next(12) }, () =>
      Array.from({ length: 2 + next(3) }, sentence).join(next(9) === 0 ? '\u00A0' : ' '),
    )
    const head = [
      `Officials meet in the town of ${pick(words)}, October ${1 + next(28)}, 2025. (AFP)`,
      `By\u00A0${pick(names)}`,
      `May ${1 + next(28)}, 2026`,
    ]
    const text = [
      `Number ${index}: ${pick(words)} and ${pick(words)} in the ${pick(words)}`,
      ...head,
      ...paragraphs,
      'The Harbour Courier',
      'About Meridian Monitor',
      'Meridian MonitorMeridian Monitor is an independent platform that collects reporting.',
    ].join('\n\n')
    return { name: `article-${index}.txt`, bytes: encoder.encode(text) }
  })
}
