import { openClient } from './openClient.ts'

// The first import of main.tsx, which runs it before anything that draws is loaded: the first rows are on their
// way while React gets ready.
export const { client: windowClient } = openClient()
