// Apart from tag.ts, so that the window takes it without zod.

/** What a tag may stand for. */
export const tagKinds = ['person', 'organisation', 'place', 'topic', 'genre', 'keyword'] as const
