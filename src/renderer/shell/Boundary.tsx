import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { ErrorState } from '../ui/States.tsx'
import { go } from './route.ts'

interface Props {
  readonly children: ReactNode
  /** What breaks is left out without a word: an ornament, not a place. */
  readonly silent?: boolean
}

interface State {
  readonly error: Error | null
}

/** A place that broke says so in words; the rest of the window goes on, and the text is in the library. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    if (this.props.silent) return null
    return (
      <ErrorState
        title="This place stopped working"
        fault={{
          message: `What was saved is safe in the library. Open the place again; if it stops again, copy the details for whoever looks after Copydesk. (${error.message})`,
        }}
        onRetry={() => this.setState({ error: null })}
        actions={
          <>
            <Button onPress={() => void copyDetails(error)}>Copy the details</Button>
            <Button
              onPress={() => {
                go({ place: 'library' })
                this.setState({ error: null })
              }}
            >
              Go to the library
            </Button>
          </>
        }
      />
    )
  }
}

async function copyDetails(error: Error): Promise<void> {
  await navigator.clipboard.writeText(`${error.message}\n${error.stack ?? ''}`)
}
