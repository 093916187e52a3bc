import { expect, test } from 'vitest'
import { parseBytes } from '../../parseBytes.ts'

const rolesOf = async (text: string): Promise<string[]> => {
  const parsed = await parseBytes({ bytes: new TextEncoder().encode(text), name: 'piece.txt' })
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  return parsed.pieces[0]!.parts.filter((part) => part.role !== 'separator').map(
    (part) => part.role,
  )
}

test.each([
  [
    'S37 S38 a brief item keeps its headline and its two sentences',
    'A short piece\n\nBy Ada Marrow\n\nThe council met on Monday and went home again.\n\nNobody spoke.\n',
    ['headline', 'byline', 'paragraph', 'paragraph'],
  ],
  [
    'S37 a short quotation with its speaker is body',
    'Port vote on Monday\n\nBy Ana Ruiz\n\nThe harbour board voted on Monday to dredge the north basin this winter, rejecting an appeal.\n\n“We have listened,” said Dominic Asare.\n\nWork is due to begin on 1 December.\n',
    ['headline', 'byline', 'paragraph', 'paragraph', 'paragraph'],
  ],
])('%s', async (_rule, text, roles) => expect(await rolesOf(text)).toEqual(roles))
