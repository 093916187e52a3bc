// JSON, XML and HTML all refuse these; a file that held them would be broken for whoever reads it.
// With the u flag only a surrogate without its partner is one.
const halfCharacter = /\p{Surrogate}/u
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/u

/** Names what a text holds that no output format can carry, or null: a lone surrogate, a control code. */
export function unwritable(text: string): string | null {
  if (halfCharacter.test(text)) return 'half a character (a lone surrogate)'
  const found = control.exec(text)
  if (!found) return null
  const code = found[0].codePointAt(0) ?? 0
  return `the control code U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
