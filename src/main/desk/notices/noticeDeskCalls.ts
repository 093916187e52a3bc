import { decideNotice } from './decideNotice.ts'
import { listNotices } from './noticeRecord.ts'
import { concernedBy, listRecalls, tickRecall } from './recallTasks.ts'
import { addMatch, takeNotice } from './takeNotice.ts'
import { writeNotice } from './writeNotice.ts'
import { writeNoticeFiles } from './writeNoticeFiles.ts'

/** What the library answers of `noticeCalls`. */
export const noticeDeskCalls = {
  'notices.list': { role: 'reader', run: listNotices },
  'notices.take': { role: 'writer', run: takeNotice },
  'notices.decide': { role: 'writer', run: decideNotice },
  'notices.addMatch': { role: 'writer', run: addMatch },
  'notices.write': { role: 'writer', run: writeNotice },
  'notices.concerned': { role: 'reader', run: concernedBy },
  'recalls.list': { role: 'reader', run: listRecalls },
  'recalls.writeFiles': { role: 'writer', run: writeNoticeFiles },
  'recalls.tick': { role: 'writer', run: tickRecall },
} as const
