/** Of what is changed now, what was changed since these were sent to be saved. */
export function since<T extends object>(sent: Partial<T>, now: Partial<T>): Partial<T> {
  const names = Object.keys(now) as (keyof T)[]
  return Object.fromEntries(
    names
      .filter((name) => !(name in sent && now[name] === sent[name]))
      .map((name) => [name, now[name]]),
  ) as Partial<T>
}

/** For a field that is emptied once its words are taken: what was typed since stays in it. */
export function unless<T>(sent: T, empty: T): (now: T) => T {
  return (now) => (now === sent ? empty : now)
}
