import { bodyEnds, type LabelRule } from '../label.ts'

/** S43: why a line is set aside: by its phrase, by its shape, else by where it stands. */
export const furniture: LabelRule = (judged) => {
  const { page, labels } = judged
  const [first, last] = bodyEnds(judged)
  for (const [index, { line, copies }] of page.placed.entries()) {
    const label = labels[index]
    if (label?.role !== 'boilerplate' || label.reason !== undefined) continue
    const reason =
      line.phrase !== null
        ? line.phrase.reason
        : /(?:©|\(c\)|copyright)\s*\d{4}|rights reserved/i.test(line.text)
          ? 'copyright'
          : line.isDate
            ? 'other-date'
            : line.byline?.led
              ? 'other-byline'
              : copies > 1
                ? 'repeated'
                : index < first
                  ? 'before-the-text'
                  : index > last
                    ? 'after-the-text'
                    : 'amid-the-text'
    labels[index] = { ...label, reason }
  }
}
