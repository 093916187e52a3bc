import type { Command } from './command.ts'
import { answerCommand } from './commands/answer.ts'
import { attributeCommand } from './commands/attribute.ts'
import { backupCommand } from './commands/backup.ts'
import { editCommand } from './commands/edit.ts'
import { exportCommand } from './commands/export.ts'
import { gateCommand } from './commands/gate.ts'
import { importCommand } from './commands/import.ts'
import { listCommand } from './commands/list.ts'
import { noticeCommand } from './commands/notice.ts'
import { parseCommand } from './commands/parse.ts'
import { recipientCommand } from './commands/recipient.ts'
import { registerCommand } from './commands/register.ts'
import { restoreCommand } from './commands/restore.ts'
import { reviewCommand } from './commands/review.ts'
import { samplesCommand } from './commands/samples.ts'
import { searchCommand } from './commands/search.ts'
import { showCommand } from './commands/show.ts'
import { signOffCommand } from './commands/signOff.ts'
import { sourceCommand } from './commands/source.ts'
import { tagCommand } from './commands/tag.ts'
import { verifyCommand } from './commands/verify.ts'

/** Every command of the desk, in the order `--help` lists them. */
export const commandTable: readonly Command[] = [
  parseCommand,
  attributeCommand,
  importCommand,
  listCommand,
  showCommand,
  searchCommand,
  sourceCommand,
  recipientCommand,
  editCommand,
  tagCommand,
  reviewCommand,
  gateCommand,
  signOffCommand,
  exportCommand,
  noticeCommand,
  registerCommand,
  answerCommand,
  samplesCommand,
  backupCommand,
  verifyCommand,
  restoreCommand,
]
