import { FaultError } from '../../shared/fault.ts'

/** The fault that `work` throws; null where it throws none. Anything but a FaultError is thrown on. */
export function faultOf(work: () => unknown): ReturnType<FaultError['toFault']> | null {
  try {
    work()
  } catch (error) {
    if (error instanceof FaultError) return error.toFault()
    throw error
  }
  return null
}
