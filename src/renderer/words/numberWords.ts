const numbers = new Intl.NumberFormat('en-GB')

/** A number with its noun: "1 piece", "1,204 pieces". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`
}

/** A number as it is printed: 1,204. */
export function numberWords(count: number): string {
  return numbers.format(count)
}

/** Bytes as files are measured: "812 B", "4.0 kB", "48 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [size, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
