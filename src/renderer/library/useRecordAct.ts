import { type Acting, useAct } from '../ui/useAct.ts'

/** What an act of a dialog over a record knows when its answer has come. */
interface RecordActing extends Acting {
  /** The record under the dialog is still shown: whoever closed the dialog meanwhile may have it before them. */
  readonly isRecordHere: () => boolean
}

/** As `useAct`, for a dialog over a record that is no more, or another, once it is done. */
export function useRecordAct(isOpen: boolean) {
  const record = useAct()
  const { act, problem } = useAct(isOpen)
  return {
    problem,
    act: (work: (acting: RecordActing) => Promise<unknown>) =>
      record.act(({ isHere }) => act((acting) => work({ ...acting, isRecordHere: isHere }))),
  }
}
