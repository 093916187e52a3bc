const reasons = [
  /\b(?:who\s+)?(?:spoke|speaking|talked|asked|requested|insisted)?\s*(?:up)?on\s+(?:the\s+)?condition\s+(?:of\s+anonymity|(?:that\s+)?(?:he|she|they)\s+not\s+be\s+(?:named|identified))[^.;”"]*/iu,
  /\b(?:asked|requested|declined|refused)\s+(?:not\s+to\s+be|to\s+be)\s+(?:named|identified)[^.;”"]*/iu,
  /\bnot\s+authori[sz]ed\s+to\s+(?:speak|talk|discuss|comment)[^.;”"]*/iu,
]

/** Why somebody is not named, in the text's own words, to begin the note with (B5); empty where it does not say. */
export function offeredNote(text: string): string {
  for (const reason of reasons) {
    const found = reason
      .exec(text)?.[0]
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/[,\s]+$/u, '')
    if (found) return `The text says: ${found}`
  }
  return ''
}
