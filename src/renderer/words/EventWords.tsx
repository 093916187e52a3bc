import { Fragment } from 'react'

/** A line of the history. What was stands before its arrow and what is behind it, from left to right in any script. */
export function EventWords({ summary }: { readonly summary: string }) {
  return summary.split(' → ').map((words, index) => (
    // eslint-disable-next-line react/no-array-index-key -- parts of one line
    <Fragment key={index}>
      {index === 0 ? '' : ' → '}
      <bdi>{words}</bdi>
    </Fragment>
  ))
}
