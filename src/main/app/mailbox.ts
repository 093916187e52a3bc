/** Keeps what comes before anybody listens, in order; afterwards hands it on at once. */
export interface Mailbox<T> {
  put(letter: T): void
  onLetter(read: (letter: T) => void): void
}

export function createMailbox<T>(): Mailbox<T> {
  let waiting: T[] = []
  let reader: ((letter: T) => void) | null = null
  return {
    put: (letter) => (reader === null ? void waiting.push(letter) : reader(letter)),
    onLetter: (read) => {
      reader = read
      for (const letter of waiting) read(letter)
      waiting = []
    },
  }
}
