import { attributeText } from '../attribute.ts'

/** Reads one line and prints what was found as `rule kind: speaker | cue | content / content`, one a statement. */
export function statementsOf(line: string): string[] {
  return attributeText(line, 'en').attributions.map((one) => {
    const content = one.content.map((span) => span.text).join(' / ')
    return `${one.rule} ${one.kind}: ${one.speaker?.text ?? '-'} | ${one.cue?.text ?? '-'} | ${content}`
  })
}
