import { withoutAccents } from '../../../shared/engine/textFolding/withoutAccents.ts'

/** Spellings of the commonest Arabic given name and a few others, as one. */
const spellings: Readonly<Record<string, string>> = {
  mohammed: 'muhammad',
  mohamed: 'muhammad',
  mohammad: 'muhammad',
  muhammed: 'muhammad',
  mohamad: 'muhammad',
  ahmed: 'ahmad',
  hussain: 'hussein',
  husain: 'hussein',
  hasan: 'hassan',
  yousef: 'yusuf',
  youssef: 'yusuf',
  yousuf: 'yusuf',
  javed: 'javaid',
  javad: 'javaid',
  osama: 'usama',
  omar: 'umar',
  khaled: 'khalid',
  saleh: 'salih',
  vladimir: 'volodymyr',
  alexander: 'aleksandr',
  sergei: 'sergey',
}

/** A name without what spelling does to it: case, accents, apostrophes, articles, doubled letters, a final h. */
export function nameKey(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/['’ʼ‘`.]/gu, '')
    .split(/[\s-]+/u)
    .filter((word, _index, all) => all.length === 1 || !articles.has(word))
    .map((word) => {
      const known = spellings[word] ?? word
      return known.length < 5 ? known : known.replace(/(\p{L})\1/gu, '$1').replace(/ah$/u, 'a')
    })
    .join(' ')
}

const articles = new Set('al el ar as ad an at az ash the'.split(' '))
