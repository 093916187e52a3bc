import { expect, test } from 'vitest'
import { sniffText } from './sniffText.ts'

// None of these would end if a beginning could be read in many ways.
test.each([
  ['hundreds of comments before an unknown tag', `${'<!---->'.repeat(500)}<x>`, 'text/plain'],
  ['hundreds of comments before a page', `${'<!-- a -->\n'.repeat(300)}<html><p>`, 'text/html'],
  [
    'hundreds of folded lines after one header',
    `Subject: lamps\n${'        and more\n'.repeat(150)}end`,
    'text/plain',
  ],
  [
    'hundreds of lines of a header without end',
    `---\n${'a: b\n  c\n- d\n'.repeat(400)}`,
    'text/plain',
  ],
  ['a heading and a link', '# Lamps\n\nSee [the letter](https://a.example/b).\n', 'text/markdown'],
  [
    'a line with a number sign',
    '# 1 in a row of lamps\n\nNobody signed the letter.\n',
    'text/plain',
  ],
  [
    'a number sign amid the first paragraph',
    '#lamps on the road\n\n**Nobody** signed.\n',
    'text/plain',
  ],
  [
    'a message whose header is folded',
    'Subject: lamps\n \t on the road\nMIME-Version: 1.0\n\nText',
    'message/rfc822',
  ],
])('F3 %s', (_, text, type) => expect(sniffText(text).type).toBe(type))
