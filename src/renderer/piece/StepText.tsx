import styles from './CleanUp.module.css'
import type { ShownStep } from './useSteps.ts'
import { VisibleText } from './visibleText.tsx'

/** Before, and below it after, each with the words beside it; what differs stands out, the invisible is drawn. */
export function StepText({ step }: { readonly step: ShownStep }) {
  const { head, was, is, tail } = difference(step.before, step.after)
  return (
    <span className={styles.text}>
      <span className={styles.context} dir="auto">
        {lastWords(step.prefix)}
        <span className={styles.words}>
          {head}
          {was === '' ? null : (
            <del className={styles.before}>
              <VisibleText text={was} spaces />
            </del>
          )}
          {tail}
        </span>
        {firstWords(step.suffix)}
      </span>
      <span className={styles.context} dir="auto">
        <span className={styles.arrow}>
          <span aria-hidden>→ </span>
          <span className={styles.heard}> becomes </span>
        </span>
        {step.after === '' ? (
          <span className={styles.gone}>dropped</span>
        ) : (
          <>
            {besideBefore(step.prefix)}
            <span className={styles.words}>
              {head}
              {is === '' ? null : (
                <ins className={styles.after}>
                  <VisibleText text={is} spaces />
                </ins>
              )}
              {tail}
            </span>
            {besideAfter(step.suffix)}
          </>
        )}
      </span>
      {step.isGone ? (
        <span className={styles.gone}>These words are no longer in the text.</span>
      ) : null}
      {step.inText ? null : <span className={styles.gone}>Outside the text</span>}
    </span>
  )
}

/** What two texts share at both ends, and the middles that differ. */
function difference(
  before: string,
  after: string,
): { readonly head: string; readonly was: string; readonly is: string; readonly tail: string } {
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++
  let end = 0
  const least = Math.min(before.length, after.length) - start
  while (end < least && before.at(-1 - end) === after.at(-1 - end)) end++
  return {
    head: before.slice(0, start),
    was: before.slice(start, before.length - end),
    is: after.slice(start, after.length - end),
    tail: before.slice(before.length - end),
  }
}

// Whole words only: what was cut in the middle of one says nothing.
const lastWords = (text: string): string => {
  const line = text.split('\n').at(-1) ?? ''
  if (line.length < text.length || line.length < 20) return line
  return `…${/\s(\S.*)$/u.exec(line.slice(-20))?.[1] ?? line.slice(-18)}`
}
const firstWords = (text: string): string => {
  const line = text.split('\n')[0] ?? ''
  if (line.length < text.length || line.length < 20) return line
  return `${/^(.*\S)\s/u.exec(line.slice(0, 20))?.[1] ?? line.slice(0, 18)}…`
}
// The word that touches the change, on either side: enough to see where it stands.
const besideBefore = (text: string): string => /\S{0,16}\s?$/u.exec(text.split('\n').at(-1)!)![0]
const besideAfter = (text: string): string => /^\s?\S{0,16}/u.exec(text.split('\n')[0]!)![0]
