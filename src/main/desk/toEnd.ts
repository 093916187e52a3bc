/** Runs something that is done in steps to its end, without a pause. */
export function toEnd<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
