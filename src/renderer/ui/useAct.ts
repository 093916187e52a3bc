import { useCallback, useEffect, useRef, useState } from 'react'
import { showToast } from './toast.ts'

/** What an act knows when its answer has come. */
export interface Acting {
  /** What was acted in is still on screen, unclosed. */
  readonly isHere: () => boolean
  /** Says in words what stands in the way: where it was pressed, or over the window where that is gone. */
  readonly refuse: (words: string) => void
}

/**
 * An act of a form, a sheet or a line, whose answer may come late: a second press meanwhile does nothing, and who
 * acted may have closed it and opened another. `of`: what it is for; another value is another sheet.
 */
export function useAct(of: unknown = true) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const sheet = useRef<object | null>(null)
  const busyIn = useRef<object | null>(null)
  useEffect(() => {
    sheet.current = { of }
    return () => {
      sheet.current = null
      setProblem(null)
      setBusy(false)
    }
  }, [of])
  const act = useCallback(async (work: (acting: Acting) => Promise<unknown>): Promise<void> => {
    const mine = sheet.current
    if (mine !== null && busyIn.current === mine) return
    busyIn.current = mine
    setBusy(true)
    const isHere = (): boolean => mine !== null && sheet.current === mine
    let said: string | null = null
    try {
      await work({ isHere, refuse: (words) => (said = words) })
    } finally {
      if (busyIn.current === mine) busyIn.current = null
      if (isHere()) {
        setBusy(false)
        setProblem(said)
      } else if (said !== null) showToast({ words: said, tone: 'failed' })
    }
  }, [])
  return { act, isBusy, problem, setProblem }
}
