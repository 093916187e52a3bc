import { z } from 'zod'

/** Every way a call may fail, as the window hears it. A refusal is a value; a bug is `internal`. */
export const faultCodes = [
  'bad-input',
  'unknown-method',
  'foreign-frame',
  'too-large',
  'not-found',
  // Asked for what is done already or was never begun: nothing is wrong, nothing is lost.
  'nothing-to-do',
  'conflict',
  'name-missing',
  'gate-blocked',
  'move-not-allowed',
  'locked-library',
  'newer-library',
  'foreign-library',
  'damaged-library',
  'read-only-library',
  'disk-full',
  'path-refused',
  'write-failed',
  'cancelled',
  'shutting-down',
  'internal',
] as const
export const FaultCode = z.enum(faultCodes)
export type FaultCode = z.infer<typeof FaultCode>

/** What went wrong, in words an editor can act on; `detail` is data for the screen, never a stack. */
export const Fault = z.object({
  code: FaultCode,
  message: z.string(),
  detail: z.json().optional(),
})
export type Fault = z.infer<typeof Fault>

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

/** Thrown inside desk/ where an expected failure must leave a transaction; the doors turn it into a Fault. */
export class FaultError extends Error {
  readonly code: FaultCode
  readonly detail: Fault['detail']
  constructor(code: FaultCode, message: string, detail?: Fault['detail']) {
    super(message)
    this.name = 'FaultError'
    this.code = code
    this.detail = detail
  }
  /** The fault as a plain value for the border. */
  toFault(): Fault {
    return this.detail === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, detail: this.detail }
  }
}
