import { sampleRecalls } from './sampleRecalls.ts'
import type { Fault } from '../../shared/fault.ts'
import type { ArticleId, SourceId } from '../../shared/model/ids.ts'
import type { Route } from '../shell/route.ts'
import type { FakeDeskOptions } from './fakeDesk.ts'
import { manyRows, sampleId } from './samplePieces.ts'

export interface Story {
  readonly route: Route
  readonly desk?: FakeDeskOptions
  /** Names of the steps that bring it about (e2e/stories/shoot.ts). */
  readonly keys?: readonly string[]
  /** Buttons to press, by their words. */
  readonly press?: readonly string[]
}

const damaged: Fault = {
  code: 'damaged-library',
  message:
    'The library file cannot be read at page 412. Nothing has been changed. Settings ▸ Backups offers the copy of this morning.',
}
const outlet = (number: number): Route => ({
  place: 'outlets',
  id: sampleId(900 + number) as SourceId,
})

/** Every screen and state that is looked at. */
export const stories: Readonly<Record<string, Story>> = {
  'library-full': { route: { place: 'library' } },
  'library-many': { route: { place: 'library' }, desk: { rows: manyRows(10_412) } },
  'library-selected': {
    route: { place: 'library' },
    keys: ['x', 'ArrowDown', 'x', 'ArrowDown', 'ArrowDown', 'x'],
  },
  'library-arabic': { route: { place: 'library' }, keys: ['ArrowDown', 'ArrowDown', 'ArrowDown'] },
  'library-long': { route: { place: 'library' }, keys: ['ArrowDown', 'ArrowDown'] },
  'library-empty': { route: { place: 'library' }, desk: { rows: [], sources: [] } },
  'library-none-found': {
    route: { place: 'library' },
    keys: ['Control+Shift+F', 'q', 'u', 'i', 'n', 'c', 'e'],
  },
  'library-search': { route: { place: 'library' }, keys: ['Control+Shift+F', 'h', 'a', 'r', 'b'] },
  'library-loading': { route: { place: 'library' }, desk: { silent: ['articles.list'] } },
  'library-error': { route: { place: 'library' }, desk: { refuse: { 'articles.list': damaged } } },
  'today-full': { route: { place: 'today' } },
  'today-samples': { route: { place: 'today' }, desk: { samples: 8 } },
  'today-clear': { route: { place: 'today' }, desk: { rows: [], sources: [] } },
  'today-loading': { route: { place: 'today' }, desk: { silent: ['articles.list'] } },
  'today-error': { route: { place: 'today' }, desk: { refuse: { 'articles.list': damaged } } },
  'outlets-licence': { route: outlet(2) },
  'outlets-no-licence': { route: outlet(3) },
  'outlets-long': { route: outlet(4) },
  'outlets-arabic': { route: outlet(5) },
  'outlets-new': { route: { place: 'outlets', id: 'new' } },
  'outlets-empty': { route: { place: 'outlets' }, desk: { sources: [] } },
  'outlets-error': { route: { place: 'outlets' }, desk: { refuse: { 'sources.list': damaged } } },
  'exports-register': { route: { place: 'exports' } },
  'exports-empty': { route: { place: 'exports' }, desk: { exports: [] } },
  'exports-recall': {
    route: { place: 'exports', tab: 'recall' },
    desk: { recalls: sampleRecalls },
  },
  'exports-recipients': { route: { place: 'exports', tab: 'recipients' } },
  'exports-recipients-empty': {
    route: { place: 'exports', tab: 'recipients' },
    desk: { recipients: [] },
  },
  'exports-recipient': { route: { place: 'exports' }, press: ['New recipient'] },
  settings: { route: { place: 'settings' } },
  'settings-samples': { route: { place: 'settings', section: 'samples' }, desk: { samples: 8 } },
  'settings-backups': { route: { place: 'settings', section: 'backups' } },
  'settings-error': {
    route: { place: 'settings' },
    desk: { refuse: { 'library.backups': damaged } },
  },
  'import-choose': { route: { place: 'library' }, press: ['Import…'] },
  'import-paste': { route: { place: 'library' }, keys: ['Control+n'] },
  'import-running': {
    route: { place: 'library' },
    desk: { importStops: true },
    press: ['Import…', 'Choose files…'],
  },
  'import-background': {
    route: { place: 'library' },
    desk: { importStops: true },
    press: ['Import…', 'Choose files…', 'Go on in the background'],
  },
  'import-report': { route: { place: 'library' }, press: ['Import…', 'Choose files…'] },
  'import-failed': {
    route: { place: 'library' },
    desk: {
      refuse: {
        'intake.run': {
          code: 'disk-full',
          message:
            'The disk is full: the library needs about 40 MB more. Free some room and try again.',
        },
      },
    },
    press: ['Import…', 'Choose files…'],
  },
  palette: { route: { place: 'library' }, keys: ['Control+k'] },
  'palette-found': { route: { place: 'library' }, keys: ['Control+k', 'h', 'a', 'r', 'b'] },
  keys: { route: { place: 'library' }, keys: ['?'] },
  who: {
    route: { place: 'library' },
    desk: { settings: { actor: '' } },
    press: ['Nobody is working yet. Give your name'],
  },
  'export-sheet': { route: { place: 'library' }, keys: ['ArrowDown', 'Control+e'] },
  'export-blocked': { route: { place: 'library' }, keys: ['Control+e'] },
  hold: { route: { place: 'library' }, keys: ['x'], press: ['Hold…'] },
  toast: { route: { place: 'library' }, keys: ['x'], press: ['Move to', 'Review'] },
  piece: { route: { place: 'piece', id: sampleId(2) as ArticleId } },
}
