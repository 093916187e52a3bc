import { buildApp } from './buildApp.mjs'

/** Vitest's way to say what comes before all tests of a project: the programs without the window, built. */
export const setup = () => buildApp(['main'])
