// Apart from licence.ts, so that the window takes it without zod.

/** Terms change; those read longer ago than this many days are to be read again. */
export const evidenceAgeDays = 365
