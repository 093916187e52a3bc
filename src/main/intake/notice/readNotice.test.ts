import { describe, expect, test } from 'vitest'
import { readNotice } from './readNotice.ts'
import { readWireNotice } from './readWireNotice.ts'

describe('what a notice wants', () => {
  test.each([
    ['KILL\nHeadline: A vote that never was', 'kill'],
    ['MANDATORY KILL\nBC-Harbour-Wall', 'kill'],
    ['EDITORS: Kill the story BC-Harbour-Wall', null],
    ['URGENT – STORY WITHDRAWN\n\nThe story “Port to dredge the basin” is withdrawn.', 'kill'],
    ['Please withdraw our story “Port to dredge the basin” of Monday.', 'kill'],
    ['HOLD\nSlug: harbour-wall', 'hold'],
    ['HOLD LIFTED\nSlug: harbour-wall', 'release'],
    ['CORRECTION\nThe story “Port to dredge the basin” named the wrong day.', 'correction'],
    ['Correction', 'correction'],
    ['REFILE\nSlug: harbour-wall', 'refile'],
    ['ADVISORY\nThe minister speaks at noon.', 'advisory'],
    ['Notice: kill\nSlug: harbour-wall', 'kill'],
    ['Hold the line, said the mate, and the crew held it.', null],
    [`KILL\n${'word '.repeat(500)}`, null],
  ])('%s', (text, kind) => expect(readNotice(text)?.kind ?? null).toBe(kind))
})

test('what a notice names', () =>
  expect(
    readNotice(
      'KILL\nSlug: BC-Harbour-Wall\nTitle: “Port to dredge the basin”\nItem id: urn:x:1\nReplaces: urn:x:0\nURL: https://d.example/p\nReason: The vote was never held.\nWhat changed: all of it\nAuthorised by: R. Qadir',
    ),
  ).toMatchObject({
    slug: 'BC-Harbour-Wall',
    headline: 'Port to dredge the basin',
    itemId: 'urn:x:1',
    replaces: 'urn:x:0',
    url: 'https://d.example/p',
    reason: 'The vote was never held.',
    whatChanged: 'all of it',
    authorisedBy: 'R. Qadir',
  }))

describe('notices in agency formats', () => {
  test('ninjs, cancelled', () =>
    expect(
      readWireNotice(
        JSON.stringify({
          uri: 'urn:d:7',
          pubstatus: 'canceled',
          headline: 'Port to dredge',
          slugline: 'port',
          ednote: 'Killed because the vote was never held.',
        }),
      ),
    ).toMatchObject({ kind: 'kill', itemId: 'urn:d:7', slug: 'port', headline: 'Port to dredge' }))
  test('ninjs, usable, is none', () =>
    expect(
      readWireNotice(
        JSON.stringify({ uri: 'urn:d:7', pubstatus: 'usable', headline: 'Port to dredge' }),
      ),
    ).toBeNull())
  test.each([
    ['<pubStatus qcode="stat:canceled"/>', 'kill'],
    ['<pubStatus qcode="stat:withheld"/>', 'hold'],
    ['<pubStatus qcode="stat:usable"/><signal qcode="sig:correction"/>', 'correction'],
    ['<pubStatus qcode="stat:usable"/>', null],
  ])('NewsML-G2 %s', (meta, kind) =>
    expect(
      readWireNotice(
        `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:d:7"><itemMeta>${meta}</itemMeta><contentMeta><headline>Port to dredge</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><p>Text of it.</p></body></html></inlineXML></contentSet></newsItem>`,
      )?.kind ?? null,
    ).toBe(kind),
  )
})

test.each([
  'صيادو المرفأ القديم يعودون إلى البحر بعد ثلاثة أشهر من التوقف',
  'ОСТАНОВКА ПОРТА ПРОДЛИТСЯ ДО ПОНЕДЕЛЬНИКА, СООБЩИЛИ В УПРАВЛЕНИИ ГАВАНИ',
  '— — — — — — — — — — — — — — — — — — — — — — — — — — — — — — — — — — harbour',
])('a line of letters and signs it does not know is read at once: %s', (text) =>
  expect(readNotice(text)).toBeNull(),
)
