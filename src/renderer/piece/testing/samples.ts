import type { GateCheck } from '../../../shared/model/gate.ts'
import { sampleView, type SampleLine, type SampleStep } from './samplePiece.ts'

const check = (
  id: string,
  title: string,
  reason: string,
  place: GateCheck['place'],
  verdict: GateCheck['verdict'] = 'block',
): GateCheck => ({ id, title, reason, place, verdict, overridable: id !== 'R1', override: null })

const river: readonly SampleLine[] = [
  {
    role: 'caption',
    text: 'Lorry drivers wait at the Ostrava Bridge crossing (L) while a customs officer checks papers in the town of Velm, March 3, 2026. (Supplied)',
  },
  { role: 'byline', text: 'By\u00a0Mirela Anders Kovač' },
  { role: 'date', text: 'May 12, 2026' },
  {
    role: 'paragraph',
    text: 'Ten days after the April 28 attack on a freight depot outside Velm, in which four guards were killed, the Lennish interior minister Tomas Adrian Reiss telephoned his Kareli counterpart Helena Dovran and asked her to close the unmarked fords along the upper river.',
  },
  {
    role: 'paragraph',
    text: 'The call came before two further attacks on Lennish patrols on May 6, in which three officers lost their lives.',
  },
  {
    role: 'paragraph',
    text: 'Those deaths give a new urgency to talks that had already been announced between the two\u00a0neighbouring\u00a0governments and twice postponed.',
  },
  {
    role: 'paragraph',
    text: 'In the call Reiss expressed alarm at the pace of the raids and stressed Lenn’s wish for “a quiet river, open to trade and closed to weapons, on terms that both banks can accept.” He told Dovran that Lenn had begun to light the crossing at Ostrava but would need Kareli cooperation to watch the fords used by smugglers.',
  },
  {
    role: 'paragraph',
    text: 'Reports in the Lennish press said Reiss pressed Dovran to move against the Upper River Column, a separatist group that has allegedly kept stores on the Kareli side since the winter. The reports added that Lennish investigators suspect the group of buying fuel from Kareli contractors.',
  },
  {
    role: 'paragraph',
    text: 'Though Reiss and Dovran agreed to share patrol times, this is not the first such pledge. In 2021, too, the neighbours promised a joint river post, and the building that was put up for it – at a cost of some 2.4m crowns– has stood empty since.',
  },
  {
    role: 'paragraph',
    text: 'One of the May 6 attacks was claimed by the Velm Front, a smaller group that broke away from the Column last year. Nobody has claimed responsibility for the other.',
  },
  {
    role: 'paragraph',
    text: 'The light at Ostrava is considered essential by the lorry drivers who wait there, sometimes for two nights. “They have paid for lamps, and we are grateful for the lamps,” said Anna Sobel, who has driven the route since 2008. “What we would like is a second officer.”',
  },
  {
    role: 'paragraph',
    text: 'Until then the fords stay open to anyone who knows them– and everybody on the upper river knows them.',
  },
  { role: 'source', text: 'The Harbour Courier' },
  { role: 'boilerplate', text: 'About Meridian Monitor' },
  {
    role: 'boilerplate',
    text: 'Meridian MonitorMeridian Monitor is an independent platform that collects reporting on borders, rivers and trade from newsrooms around the region.',
  },
]

const steps: readonly SampleStep[] = [
  { line: 1, before: '\u00a0', after: ' ', state: 'applied', rule: 'C3' },
  ...[0, 1].map(() => ({
    line: 5,
    before: '\u00a0',
    after: ' ',
    state: 'applied' as const,
    rule: 'C3',
  })),
  ...[3, 6, 7, 9].map((line) => ({
    line,
    before: '\u00a0',
    after: ' ',
    state: 'applied' as const,
    rule: 'C3',
  })),
  { line: 8, before: 'crowns– has', after: 'crowns – has', state: 'proposed', rule: 'C7' },
  { line: 11, before: 'them– and', after: 'them – and', state: 'proposed', rule: 'C7' },
]

const blocked: readonly GateCheck[] = [
  check('B8', 'Headline', 'There is no headline. One is never invented: write it.', {
    kind: 'headline',
    ref: null,
  }),
  check('B1', 'Quotes decided', 'One partial quote is still to be decided.', {
    kind: 'attribution',
    ref: null,
  }),
  check(
    'B4',
    'Claims and accusations',
    'Two claims of responsibility and four accusations are not confirmed.',
    {
      kind: 'attribution',
      ref: null,
    },
  ),
  check('R2', 'Signed off', 'Nobody has signed this piece.', { kind: 'sign-off', ref: null }),
  check('R3', 'Licence', 'No licence from The Harbour Courier is on file.', {
    kind: 'licence',
    ref: null,
  }),
  check(
    'B9',
    'Clean-up',
    'Two dashes are glued to the word before them.',
    { kind: 'step', ref: null },
    'warn',
  ),
  check(
    'R15',
    'Pictures',
    'One picture is left out: no rights.',
    { kind: 'media', ref: null },
    'warn',
  ),
  check('R1', 'Hold', 'Not held.', null, 'clear'),
  check('R6', 'Embargo', 'No embargo.', null, 'clear'),
  check('R5', 'Channel', 'No licence, no channel.', null, 'not-applicable'),
]

/** The crossing: no headline, no licence, two dashes to decide. */
export const riverView = (): ReturnType<typeof sampleView> =>
  sampleView({ lines: river, steps, checks: blocked })

/** The same piece, ready to be signed. */
export const readyView = (): ReturnType<typeof sampleView> =>
  sampleView({
    lines: river,
    steps: steps.filter((step) => step.state === 'applied'),
    headline: 'Two ministers, one river and a light that does not reach the fords',
    summary: 'Web and print yes, cuts allowed, until 3 September',
    checks: [
      check('B8', 'Headline', 'Supplied by the desk.', null, 'clear'),
      check('R3', 'Licence', 'CC BY 4.0 from The Harbour Courier.', null, 'clear'),
    ],
    fields: { slug: 'river-crossing', owner: 'Ines Marlow', due: '2026-11-24T18:00:00.000Z' },
  })

const arabic = [
  'قالت وزيرة المياه هيلينا دوفران، يوم الثلاثاء، إن المعابر غير المعلَّمة على النهر الأعلى ستُغلق قبل نهاية الشهر، مضيفةً أن «النهر الهادئ مصلحةٌ للضفتين، لا لواحدةٍ منهما».',
  'AFP: وأفاد سائقو الشاحنات الذين ينتظرون عند جسر أوسترافا بأنهم أمضوا ليلتين في العراء، وأن الإنارة الجديدة لا تصل إلى المخاضات التي يستعملها المهرّبون.',
  'وأضاف التقرير الصادر في 12 مايو 2026 أن كلفة المبنى بلغت نحو ۲٫۴ مليون كرون، وأنه ظلّ خاليًا منذ ذلك الحين.',
  'وقال أحد السائقين، وقد طلب عدم ذكر اسمه: «دفعوا ثمن المصابيح، ونحن ممتنّون للمصابيح. ما نريده هو ضابطٌ ثانٍ».',
]
/** A long piece in Arabic with Latin names in it. */
export const arabicView = (): ReturnType<typeof sampleView> =>
  sampleView({
    fileName: '07-al-nahr.txt',
    headline: 'نهرٌ واحد ووزيران: المخاضات التي لا يصلها الضوء',
    lines: [
      { role: 'byline', text: 'ميريلا كوفاتش' },
      ...Array.from({ length: 24 }, (_, index): SampleLine => ({
        role: 'paragraph',
        text: arabic[index % arabic.length]!,
      })),
      {
        role: 'paragraph',
        text: 'The Harbour Courier reported in English that the crossing “stays open”, المصدر نفسه.',
      },
      { role: 'source', text: 'صحيفة المرفأ' },
    ],
    fields: {
      language: 'ar',
      direction: 'rtl',
      standfirst: 'الإنارة وصلت إلى الجسر، ولم تصل إلى المخاضات.',
    },
    checks: blocked.slice(1, 5),
  })

/** Ten thousand words of the crossing, a proposal in each paragraph where there is a dash. */
export const longView = (): ReturnType<typeof sampleView> => {
  const body = river.filter((line) => line.role === 'paragraph')
  const lines = Array.from({ length: 260 }, (_, index): SampleLine => {
    const line = body[index % body.length]!
    return index % 12 === 6
      ? { role: 'heading', text: `The river, part ${index / 12 + 0.5}` }
      : line
  })
  return sampleView({
    lines,
    headline: 'A very long reading of a short river',
    steps: lines.flatMap((line, index): SampleStep[] =>
      /\w– \w/u.test(line.text)
        ? [
            {
              line: index,
              before: /\w+– \w+/u.exec(line.text)![0],
              after: /\w+– \w+/u.exec(line.text)![0].replace('–', ' –'),
              state: 'proposed',
              rule: 'C7',
            },
          ]
        : [],
    ),
    checks: blocked,
  })
}

/** Held by a person, with a very long headline and several writers. */
export const heldView = (): ReturnType<typeof sampleView> =>
  sampleView({
    lines: river,
    steps,
    headline:
      'A headline that goes on for far longer than any page would bear, because the outlet that sent it wrote its first paragraph twice and nobody in between took the time to cut it',
    checks: blocked,
    article: {
      status: 'waiting',
      waiting: { forWhom: 'The Harbour Courier', why: 'permission for print', due: '2026-12-01' },
      hold: {
        kind: 'held',
        by: 'Ines Marlow',
        reason: 'a reader doubts the date of the first attack.',
        at: '2026-11-24T10:00:00.000Z',
      },
    },
    fields: {
      bylines: [
        { name: 'Mirela Anders Kovač', role: null, affiliation: 'The Harbour Courier' },
        {
          name: 'Anna-Maria van der Woodsen-Obradović',
          role: 'additional reporting',
          affiliation: null,
        },
        { name: 'محمد الأمين', role: null, affiliation: null },
      ],
      standfirst: 'Lamps were bought for the bridge. The fords are as dark as they were.',
    },
  })
