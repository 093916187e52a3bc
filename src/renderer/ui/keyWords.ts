const mac = /Mac/u.test(navigator.platform)

const words: Readonly<Record<string, readonly [string, string]>> = {
  CmdOrCtrl: ['Ctrl', '⌘'],
  Alt: ['Alt', '⌥'],
  Shift: ['Shift', '⇧'],
  Enter: ['Enter', '↩'],
  Escape: ['Esc', 'esc'],
  Down: ['↓', '↓'],
  Up: ['↑', '↑'],
  Left: ['←', '←'],
  Right: ['→', '→'],
}

/** `CmdOrCtrl+Shift+F` as the keys of this system's keyboard: Ctrl, Shift, F, or ⌘, ⇧, F. */
export function keyWords(accelerator: string): readonly string[] {
  return accelerator.split('+').map((key) => words[key]?.[mac ? 1 : 0] ?? key)
}
