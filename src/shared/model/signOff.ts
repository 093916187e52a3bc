import { z } from 'zod'

/** A named person's word that exactly this text and these rights may go out (ARCHITECTURE §7). */
export const SignOff = z.object({
  by: z.string(),
  at: z.string(),
  /** SHA-256 over RFC 8785 JSON of what is signed. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Computed: whether the piece still has that hash. */
  valid: z.boolean(),
  /** Checks a named person passed over when signing; kept here, never in a file. */
  overrides: z
    .array(
      z.object({
        check: z.string(),
        by: z.string(),
        reason: z.string(),
        /** What the check stopped at then: for anything else the override does not count. */
        grounds: z.array(z.string()).optional(),
      }),
    )
    .optional(),
})
export type SignOff = z.infer<typeof SignOff>
