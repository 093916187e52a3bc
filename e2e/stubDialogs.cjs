// Given to Electron with `-r`, before the app: answers the dialogs that appear while it starts, which a
// test would come too late for. Their words are kept; each answer is the next of DIALOG_ANSWERS (a button's
// number), the last one counts from then on; DIALOG_FOLDERS are the folders chosen, in turn. It stands in
// for the person, not for the app.
const { delimiter } = require('node:path')
const { dialog } = require('electron')

const answers = (process.env.DIALOG_ANSWERS ?? '0').split(',').map(Number)
const folders = (process.env.DIALOG_FOLDERS ?? '').split(delimiter)
globalThis.dialogs = []
dialog.showMessageBox = async (...said) => {
  const { message, detail, buttons } = said.at(-1)
  globalThis.dialogs.push({ message, detail, buttons })
  return { response: answers.length > 1 ? answers.shift() : answers[0], checkboxChecked: false }
}
dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folders.shift()] })
