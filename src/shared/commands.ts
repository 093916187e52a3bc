/** Where the window stands; a command says at which of these it can be given. */
export const places = [
  'today',
  'library',
  'piece',
  'review',
  'rights',
  'outlets',
  'exports',
  'names',
  'settings',
] as const
export type Place = (typeof places)[number]

/** The native menus, in the order they stand in. */
export const menus = ['File', 'Edit', 'Piece', 'Review', 'View', 'Window', 'Help'] as const
type Menu = (typeof menus)[number]

/** What the system does itself in its own menu item; the window hears nothing of these. */
export type MenuRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'close'
  | 'quit'

/** One command of the desk: the menus, the palette, the shortcuts and the keys page all come from here. */
export interface Command {
  readonly id: string
  readonly menu: Menu
  /** Commands of one menu with different groups stand apart by a line. */
  readonly group: number
  readonly label: string
  /** Electron's form (`CmdOrCtrl+Shift+O`). Bare letters are keys of a place: never while text is typed. */
  readonly accelerator?: string
  /** Where it can be given; a command that is `always` works from every place. */
  readonly when: 'always' | readonly Place[]
  readonly role?: MenuRole
  /** Done in main; the window gives it with `commands.run`. */
  readonly inMain?: true
}

const menuOf = {
  file: 'File',
  edit: 'Edit',
  piece: 'Piece',
  review: 'Review',
  view: 'View',
  window: 'Window',
  help: 'Help',
} as const satisfies Record<string, Menu>

type Id = `${keyof typeof menuOf}.${string}`
type Extra = Pick<Command, 'accelerator' | 'role' | 'inMain'>

function command<I extends Id>(
  when: Command['when'],
  id: I,
  group: number,
  label: string,
  extra: Extra,
): Command & { readonly id: I } {
  const menu = menuOf[id.slice(0, id.indexOf('.')) as keyof typeof menuOf]
  return { id, menu, group, label, when, ...extra }
}
const at = <I extends Id>(
  when: Command['when'],
  id: I,
  group: number,
  label: string,
  accelerator?: string,
) => command(when, id, group, label, accelerator === undefined ? {} : { accelerator })
const always = <I extends Id>(id: I, group: number, label: string, accelerator?: string) =>
  at('always', id, group, label, accelerator)
const inPiece = <I extends Id>(id: I, group: number, label: string, accelerator?: string) =>
  at(['piece', 'review', 'rights'], id, group, label, accelerator)
const inReview = <I extends Id>(id: I, group: number, label: string, accelerator?: string) =>
  at(['review'], id, group, label, accelerator)
const system = <I extends Id>(
  id: I,
  group: number,
  label: string,
  role: MenuRole,
  accelerator: string,
) => command('always', id, group, label, { role, accelerator })
const main = <I extends Id>(id: I, group: number, label: string) =>
  command('always', id, group, label, { inMain: true })

/** Every command there is, in menu order: id, group, label, key. */
export const commands = [
  always('file.clipboard', 1, 'New from Clipboard', 'CmdOrCtrl+N'),
  always('file.import', 1, 'Import Files…', 'CmdOrCtrl+O'),
  always('file.importFolder', 1, 'Import Folder…', 'CmdOrCtrl+Alt+O'),
  at(['library', 'piece', 'review', 'rights'], 'file.export', 2, 'Export…', 'CmdOrCtrl+E'),
  at(['piece', 'review', 'rights', 'exports'], 'file.print', 2, 'Print…', 'CmdOrCtrl+P'),
  at(['piece', 'review', 'rights', 'exports'], 'file.savePdf', 2, 'Save as PDF…'),
  always('file.notices', 2, 'Notices…'),
  always('file.who', 3, 'Who Is Working…'),
  always('file.backup', 3, 'Back Up the Library Now'),
  system('file.close', 4, 'Close Window', 'close', 'CmdOrCtrl+W'),
  system('file.quit', 4, 'Quit', 'quit', 'CmdOrCtrl+Q'),

  always('edit.undo', 1, 'Undo', 'CmdOrCtrl+Z'),
  always('edit.redo', 1, 'Redo', 'CmdOrCtrl+Shift+Z'),
  inPiece('edit.undoDecision', 1, 'Undo Decision', 'CmdOrCtrl+Alt+Z'),
  system('edit.cut', 2, 'Cut', 'cut', 'CmdOrCtrl+X'),
  system('edit.copy', 2, 'Copy', 'copy', 'CmdOrCtrl+C'),
  system('edit.paste', 2, 'Paste', 'paste', 'CmdOrCtrl+V'),
  system(
    'edit.pastePlain',
    2,
    'Paste Without Formatting',
    'pasteAndMatchStyle',
    'CmdOrCtrl+Shift+V',
  ),
  system('edit.selectAll', 2, 'Select All', 'selectAll', 'CmdOrCtrl+A'),
  inPiece('edit.find', 3, 'Find and Replace…', 'CmdOrCtrl+F'),
  inPiece('edit.findNext', 3, 'Find Next', 'CmdOrCtrl+G'),
  inPiece('edit.findPrevious', 3, 'Find Previous', 'CmdOrCtrl+Shift+G'),
  always('edit.search', 3, 'Search the Library', 'CmdOrCtrl+Shift+F'),

  at(['library', 'today'], 'piece.open', 1, 'Open', 'Enter'),
  inPiece('piece.next', 1, 'Next Piece', 'CmdOrCtrl+Alt+Down'),
  inPiece('piece.previous', 1, 'Previous Piece', 'CmdOrCtrl+Alt+Up'),
  inPiece('piece.headline', 2, 'Go to Headline', 'CmdOrCtrl+Shift+H'),
  inPiece('piece.source', 2, 'Go to Outlet and Licence', 'CmdOrCtrl+L'),
  inPiece('piece.gate', 2, 'Before It Goes Out', 'CmdOrCtrl+Shift+E'),
  inPiece('piece.report', 2, 'Review Report…'),
  inPiece('piece.changes', 2, 'Tracked Changes…'),
  inPiece('piece.likeness', 2, 'Compare with a Like Piece…'),
  inPiece('piece.encoding', 2, 'Read in Another Encoding…'),
  inPiece('piece.signOff', 3, 'Sign Off…', 'CmdOrCtrl+Enter'),
  inPiece('piece.toReview', 3, 'Send to Review'),
  inPiece('piece.toEditing', 3, 'Back to Editing'),
  inPiece('piece.wait', 3, 'Wait For…'),
  inPiece('piece.notUsed', 3, 'Not Used'),
  inPiece('piece.hold', 4, 'Hold…'),
  inPiece('piece.lift', 4, 'Lift Hold…'),

  inReview('review.next', 1, 'Next Statement', 'J'),
  inReview('review.previous', 1, 'Previous Statement', 'K'),
  inPiece('review.nextBlocker', 1, 'Next Blocker', 'F8'),
  inReview('review.confirm', 2, 'Confirm', 'A'),
  inReview('review.confirmSpeaker', 2, 'Confirm All Clear Ones of This Speaker', 'Shift+A'),
  inReview('review.speaker', 2, 'Set Speaker…', 'S'),
  inReview('review.spans', 2, 'Edit What Is Covered, or the Text', 'E'),
  inReview('review.not', 2, 'Nobody Says This', 'N'),
  inReview('review.query', 2, 'Query…', 'Q'),
  inReview('review.waive', 2, 'Let It Stand…', 'W'),
  inReview('review.add', 2, 'Add a Statement…', 'M'),
  inReview('review.restore', 3, 'Restore the Received Wording', 'R'),
  inReview('review.paraphrase', 3, 'Make It Paraphrase', 'P'),
  inReview('review.original', 3, 'Original Beside It', 'O'),
  inReview('review.undo', 3, 'Undo Decision', 'U'),

  always('view.today', 1, 'Today', 'CmdOrCtrl+1'),
  always('view.library', 1, 'Library', 'CmdOrCtrl+2'),
  always('view.outlets', 1, 'Outlets', 'CmdOrCtrl+3'),
  always('view.exports', 1, 'Exports', 'CmdOrCtrl+4'),
  always('view.names', 1, 'Names and Tags', 'CmdOrCtrl+5'),
  always('view.settings', 1, 'Settings', 'CmdOrCtrl+,'),
  always('view.back', 1, 'Back', 'CmdOrCtrl+['),
  inPiece('view.edit', 2, 'Edit the Text', 'CmdOrCtrl+Alt+1'),
  inPiece('view.review', 2, 'Who Said It', 'CmdOrCtrl+Alt+2'),
  inPiece('view.rights', 2, 'Rights', 'CmdOrCtrl+Alt+3'),
  inPiece('view.original', 3, 'Original Beside the Text', 'CmdOrCtrl+Shift+O'),
  inPiece('view.invisibles', 3, 'Show Invisible Characters', 'CmdOrCtrl+Shift+8'),
  inPiece('view.inspector', 3, 'Inspector', 'CmdOrCtrl+\\'),
  always('view.palette', 4, 'All Commands…', 'CmdOrCtrl+K'),
  always('view.nextPane', 4, 'Next Pane', 'F6'),
  always('view.previousPane', 4, 'Previous Pane', 'Shift+F6'),
  system('view.zoomIn', 5, 'Larger', 'zoomIn', 'CmdOrCtrl+='),
  system('view.zoomOut', 5, 'Smaller', 'zoomOut', 'CmdOrCtrl+-'),
  system('view.zoomReset', 5, 'Actual Size', 'resetZoom', 'CmdOrCtrl+0'),
  system('view.fullScreen', 5, 'Full Screen', 'togglefullscreen', 'F11'),

  system('window.minimize', 1, 'Minimize', 'minimize', 'CmdOrCtrl+M'),

  always('help.keys', 1, 'Keys', '?'),
  always('help.howSure', 1, 'How Sure Is “Who Said It”?'),
  main('help.folder', 2, 'Show the Library Folder'),
  main('help.log', 2, 'Show the Log File'),
  main('help.about', 3, 'About Copydesk'),
] as const

export type CommandId = (typeof commands)[number]['id']

/** Whether a command can be given at this place. */
export function isAvailable(command: Command, place: Place): boolean {
  return command.when === 'always' || command.when.includes(place)
}

/** A key of its place (`J`, `Shift+A`, `?`, `Enter`): plain typing wherever text has the focus. */
export function isPlaceKey(accelerator: string): boolean {
  return /^(Shift\+)?([A-Z?]|Enter)$/u.test(accelerator)
}
