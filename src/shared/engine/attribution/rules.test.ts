import { describe, expect, test } from 'vitest'
import { attributeText } from './attribute.ts'
import { statementsOf } from './gold/statementsOf.ts'

const cases: readonly (readonly [string, ...string[]])[] = [
  // A1 what is said stands before "NAME said"
  ['“We won,” said Ann Roe.', 'A1 direct: Ann Roe | said | We won,'],
  ['“Did we win?” the coach asked.', 'A1 direct: the coach | asked | Did we win?'],
  ['The road is open, police said on Monday.', 'A1 indirect: police | said | The road is open'],
  [
    'The road is open, police said late on Monday.',
    'A1 indirect: police | said | The road is open',
  ],
  [
    'The suspect fled the city, police said.',
    'A1 indirect: police | said | The suspect fled the city',
  ],
  ['After the vote was counted, Ann Roe continued to smile.'],
  // A2 cue, then the quotation
  ['Ann Roe said: “We won.”', 'A2 direct: Ann Roe | said | We won.'],
  ['Ann Roe said in a statement on Monday that “we won”.', 'A2 direct: Ann Roe | said | we won'],
  ['She watched a film called “The Long Road”.'],
  // A3 the cue interrupts
  ['“We won,” Ann Roe said, “and we sang.”', 'A3 direct: Ann Roe | said | We won, / and we sang.'],
  ['The road, she said, would open.', 'A3 indirect: she | said | The road / would open'],
  [
    'The road is open, she said, but nobody uses it.',
    'A3 indirect: she | said | The road is open / but nobody uses it',
  ],
  // A4 "that"
  ['Ann Roe wrote that the road was open.', 'A4 indirect: Ann Roe | wrote | the road was open'],
  ['The union rejected that idea.', 'A10 denial: The union | rejected | that idea'],
  // A5 a bare clause
  ['Ann Roe said the road was open.', 'A5 indirect: Ann Roe | said | the road was open'],
  [
    'Critics say the plan ignores the south.',
    'A5 indirect: Critics | say | the plan ignores the south',
  ],
  // A6 questions
  ['She asked whether the road was open.', 'A6 indirect: She | asked | whether the road was open'],
  ['He refused to say how it happened.', 'A6 indirect: He | refused to say | how it happened'],
  // A7 told somebody
  ['She told reporters that it was over.', 'A7 indirect: She | told | it was over'],
  ['“It is over,” she told the court.', 'A1 direct: she | told | It is over,'],
  // A8 orders and requests
  ['She urged the council to act.', 'A8 indirect: She | urged | to act'],
  ['Roe called on Denmark to withdraw.', 'A8 indirect: Roe | called on | to withdraw'],
  // A9 pledges and refusals
  ['They vowed to fight on.', 'A9 reported-act: They | vowed | to fight on'],
  // A10 objects
  ['The mayor praised the firefighters.', 'A10 indirect: The mayor | praised | the firefighters'],
  [
    'The mayor expressed concern about the dam.',
    'A10 indirect: The mayor | expressed concern about | the dam',
  ],
  ['The mayor called his wife.'],
  ['The mayor called it a mistake.', 'A10 indirect: The mayor | called | it a mistake'],
  // A11 prepositions
  ['She spoke of a new start.', 'A11 indirect: She | spoke of | a new start'],
  ['She insisted on a vote.', 'A11 indirect: She | insisted on | a vote'],
  // A12 the cue inside the relative clause it reports
  [
    'The fee, which critics say is unfair, was raised.',
    'A12 indirect: critics | say | which / is unfair',
  ],
  [
    'It was a probe the agency said was over.',
    'A12 indirect: the agency | said | a probe / was over',
  ],
  ['The bank faces a charge the company denied.', 'A12 denial: the company | denied | a charge'],
  ['What she said was wrong.'],
  // A13 according to
  [
    'The court found that, according to a newly found letter, the road was open.',
    'A4 indirect: The court | found | according to a newly found letter, the road was open',
    'A13 document: a newly found letter | according to | the road was open',
  ],
  [
    'The plan is old: it was drawn in May, according to a March 2016 report.',
    'A13 document: a March 2016 report | according to | it was drawn in May',
  ],
  ['Rents rose, according to the bank.', 'A13 indirect: the bank | according to | Rents rose'],
  // A14 nouns
  ['His claim that the road was open was false.', 'A14 indirect: His | claim | the road was open'],
  // A15, A16 passives
  ['The plan was criticised by the union.', 'A15 accusation: the union | criticised by | The plan'],
  [
    'He is believed to live abroad.',
    'A16 unattributed-evaluation: - | believed | He / to live abroad',
  ],
  // A17 responsibility, A-claim: what is no report
  [
    'The attack was claimed by the Red Brigade.',
    'A17 responsibility: the Red Brigade | claimed by | The attack',
  ],
  [
    'The Red Army Front claimed responsibility for the blast.',
    'A17 responsibility: The Red Army Front | claimed | responsibility for the blast',
  ],
  ['The fire claimed nine lives.'],
  ['No group has claimed responsibility for the blast.'],
  ['Nobody claimed responsibility for the other.'],
  ['She claimed the title in June.'],
  ['It crossed the border to claim attacks against the rebels.'],
  [
    'The general claimed attacks against the rebels.',
    'A17 responsibility: The general | claimed | attacks against the rebels',
  ],
  ['She claimed the road was open.', 'A5 indirect: She | claimed | the road was open'],
  ['The bank charged a fee.'],
  ['He charged that the vote was bought.', 'A4 accusation: He | charged | the vote was bought'],
  ['She maintained order.'],
  ['She maintained that it was true.', 'A4 indirect: She | maintained | it was true'],
  ['Police found the body in a lake.'],
  ['Police found that the door was open.', 'A4 indirect: Police | found | the door was open'],
  // A18 adjectives
  [
    'She is confident that the road will open.',
    'A18 indirect: She | confident that | the road will open',
  ],
  // what is said goes on behind a colon
  [
    'He said the town had one flaw: “It is far too cold for us.”',
    'A5 mixed: He | said | the town had one flaw: “It is far too cold for us.”',
  ],
  [
    'She added that Roe said of her son: “I have had my fill of him.”',
    'A4 indirect: She | added | Roe said of her son',
    'A2 direct: Roe | said | I have had my fill of him.',
  ],
  // where an object ends
  [
    'Roe criticised him for once holding other views.',
    'A10 accusation: Roe | criticised | him for once holding other views',
  ],
  [
    'Even as he accused the council of theft, Roe would not go.',
    'A10 accusation: he | accused | the council of theft',
  ],
  [
    'Roe accused him of covering up, delaying, and withholding facts.',
    'A10 accusation: Roe | accused | him of covering up, delaying, and withholding facts',
  ],
  [
    'Critics accuse Roe of building the largest but least used road of all.',
    'A10 accusation: Critics | accuse | Roe of building the largest but least used road of all',
  ],
  [
    'Ten women have accused the man of theft - charges that he has denied.',
    'A10 accusation: Ten women | accused | the man of theft',
    'A12 denial: he | denied | charges',
  ],
  ['The party denied Roe a last photograph.'],
  ['The court denied access to the women.'],
  [
    '“Just one minute, come on,” he urged them, as he spoke.',
    'A1 direct: he | urged | Just one minute, come on,',
  ],
  [
    'It was a new growth of Roe’s by-now-familiar claims that it is over.',
    'A14 indirect: Roe | claims | it is over',
  ],
  // A19, A20 labels
  ['ROE: It is over now.', 'A19 indirect: ROE | : | It is over now'],
  ['“It is over.” — Ann Roe', 'A20 direct: Ann Roe | — | It is over.'],
  // A27 as NAME noted
  ['As Ann Roe noted, the road is open.', 'A27 indirect: Ann Roe | noted | the road is open'],
  ['The road is open, as police have said.', 'A27 indirect: police | said | The road is open'],
  ['The road, as Ann Roe noted, is open.', 'A27 indirect: Ann Roe | noted | The road / is open'],
  [
    'As reported by the Courier, the road is open.',
    'A27 document: the Courier | reported by | the road is open',
  ],
  ['As he said goodbye, the crowd cheered.'],
  // what a bare clause can begin with
  [
    'Ann Roe said closing the road was a mistake.',
    'A5 indirect: Ann Roe | said | closing the road was a mistake',
  ],
  [
    'Ann Roe said despite the rain, she would walk.',
    'A5 indirect: Ann Roe | said | despite the rain, she would walk',
  ],
  [
    'She says outlets undercount his fans.',
    'A5 indirect: She | says | outlets undercount his fans',
  ],
  [
    'The club said in a statement Thursday night they had left.',
    'A5 indirect: The club | said | they had left',
  ],
  ['She insisted that was not so.', 'A5 indirect: She | insisted | that was not so'],
  ['Ann Roe wrote the memo that was sent to the board.'],
  // what stands between the cue and its "that"
  [
    'The mayor argued, in a letter to the court, that it was over.',
    'A4 indirect: The mayor | argued | it was over',
  ],
  [
    'The mayor said on “Lorne Today” on Sunday that it was over.',
    'A4 indirect: The mayor | said | it was over',
  ],
  [
    'The club reported to the court that it was over.',
    'A7 indirect: The club | reported | it was over',
  ],
  [
    'The club reports that the letter, sent in May, was lost.',
    'A4 indirect: The club | reports | the letter, sent in May, was lost',
  ],
  ['She thanked the groups that make up the base.'],
  // where a report ends
  [
    'The club asked whether it was over, but Roe left.',
    'A6 indirect: The club | asked | whether it was over',
  ],
  [
    'Roe said she would sell the mill, which burned down in 1990.',
    'A5 indirect: Roe | said | she would sell the mill',
  ],
  [
    'Roe said the rebels hold the mill, who allegedly burned it.',
    'A5 indirect: Roe | said | the rebels hold the mill, who allegedly burned it',
  ],
  [
    'Roe attacked loopholes that help others, and left.',
    'A10 accusation: Roe | attacked | loopholes that help others',
  ],
  [
    'The mill is old (it was built in 1890, Roe said).',
    'A1 indirect: Roe | said | it was built in 1890',
  ],
  ['It was no secret: “I love it,” he said.', 'A1 direct: he | said | I love it,'],
  // A3 what its cue interrupts goes on
  ['It was, he said, a mistake.', 'A3 indirect: he | said | It was / a mistake'],
  [
    'Nobody was hurt, police said, because the hall was empty.',
    'A3 indirect: police | said | Nobody was hurt / because the hall was empty',
  ],
  [
    'Lorne pushed 5,000 pilgrims over the border despite the mayor’s request to wait.',
    'A14 indirect: the mayor | request | to wait',
  ],
  ['“Follow us,” Roe said, and the boys went home.', 'A1 direct: Roe | said | Follow us,'],
  ['Asked why, Roe said: “I was tired.”', 'A2 direct: Roe | said | I was tired.'],
  // a quotation, then whom or what it is about
  ['“It is over,” she said of the strike.', 'A1 direct: she | said | It is over,'],
  // numbers, others and groups as speakers
  [
    'More than six in 10 said they were tired.',
    'A5 indirect: More than six in 10 | said | they were tired',
  ],
  ['42% say they are tired.', 'A5 indirect: 42% | say | they are tired'],
  ['Another said he was tired.', 'A5 indirect: Another | said | he was tired'],
  ['Some accused Roe of fraud.', 'A10 accusation: Some | accused | Roe of fraud'],
  ['Most of them said they were tired.', 'A5 indirect: Most of them | said | they were tired'],
  ['Voters trying to win back the town say it is over.', 'A5 indirect: Voters | say | it is over'],
  ['The Lund campaign said it would pay.', 'A5 indirect: The Lund campaign | said | it would pay'],
  // what only looks like a cue
  ['The Lorne think tank closed.'],
  ['She is a former Texas state employee who knew him.'],
  ['A set of Clean Air Act rules that could close the mill was lost.'],
  ['Roe expects the club to win.', 'A8 indirect: Roe | expects | the club to win'],
  ['Only 28 said yes.', 'A10 indirect: 28 | said | yes'],
  // speakers
  ['Ann Roe, 45, a lawyer, said it was over.', 'A5 indirect: Ann Roe | said | it was over'],
  ['Ann Roe, who left in May, said it was over.', 'A5 indirect: Ann Roe | said | it was over'],
  ['Bo Lund met Ann Roe, who said it was over.', 'A5 indirect: who | said | it was over'],
  ['Ann Roe left and said it was over.', 'A5 indirect: Ann Roe | said | it was over'],
  ['Ann Roe in her speech said it was over.', 'A5 indirect: Ann Roe | said | it was over'],
  ['Ann Roe on Friday said it was over.', 'A5 indirect: Ann Roe | said | it was over'],
  ['Ann Roe left, saying it was over.', 'A5 indirect: Ann Roe | saying | it was over'],
  [
    'In the call Reiss expressed hope that it would end.',
    'A10 indirect: Reiss | expressed hope that | it would end',
  ],
  ['During the meeting Ann Roe said it was over.', 'A5 indirect: Ann Roe | said | it was over'],
  ['After the vote Reiss said it was over.', 'A5 indirect: Reiss | said | it was over'],
  ['In the meeting the mayor said it was over.', 'A5 indirect: the mayor | said | it was over'],
  [
    'The council is weak, said an official who was briefed on the plan.',
    'A1 indirect: an official | said | The council is weak',
  ],
  ['Shares rose, said a trader.', 'A1 indirect: a trader | said | Shares rose'],
  ['She got up, said a prayer and left.'],
  [
    'A memo obtained by the Courier said it was over.',
    'A5 document: A memo obtained by the Courier | said | it was over',
  ],
]

describe('one line a rule (RULES.md)', () => {
  test.each(cases)('%s', (line, ...expected) => {
    expect(statementsOf(line)).toEqual(expected)
  })
})

describe('who is meant', () => {
  const who = (text: string) => {
    const last = attributeText(text, 'en').attributions.at(-1)
    return [last?.speaker?.name ?? null, last?.addressee?.name ?? null]
  }
  test.each([
    ['General Bo Lund called John Pike and asked him to wait.', ['Bo Lund', 'John Pike']],
    ['John Pike left. Bo Lund asked him to wait.', ['Bo Lund', 'John Pike']],
    ['Bo Lund asked him to wait.', ['Bo Lund', null]],
    ['The mayor asked John Pike to wait. Mayor Ann Roe left.', ['Ann Roe', 'John Pike']],
    [
      'The mayor left. Mayor Ann Roe and Mayor Bo Lund stayed. The mayor said no.',
      ['Bo Lund', null],
    ],
  ])('%s', (text, expected) => expect(who(text)).toEqual(expected))
})

describe('names, titles left out', () => {
  const speaker = (line: string) => attributeText(line, 'en').attributions[0]?.speaker
  test.each([
    ['The Ministry of Foreign Affairs', 'Ministry of Foreign Affairs', 'named-organisation'],
    ['The Foreign Ministry', 'Foreign Ministry', 'named-organisation'],
    ['The State Department', 'State Department', 'named-organisation'],
    ['The Army Corps of Engineers', 'Army Corps of Engineers', 'named-organisation'],
    ["The Prime Minister's Office", "Prime Minister's Office", 'named-organisation'],
    ['General Motors', 'General Motors', 'named-organisation'],
    [
      'The Office of the High Commissioner for Human Rights',
      'Office of the High Commissioner for Human Rights',
      'named-organisation',
    ],
    ['The Committee to Protect Rivers', 'Committee to Protect Rivers', 'named-organisation'],
    ['Doctors Without Rivers', 'Doctors Without Rivers', 'named-organisation'],
    ['The Archdiocese of Lund', 'Archdiocese of Lund', 'named-organisation'],
    ['Secretary of State Ann Roe', 'Ann Roe', 'named-person'],
    ['Minister of Defence John Pike', 'John Pike', 'named-person'],
    ['Minister of Foreign Affairs John Pike', 'John Pike', 'named-person'],
    ['Director of Public Prosecutions Max Hill', 'Max Hill', 'named-person'],
    ['Speaker of the House Ann Roe', 'Ann Roe', 'named-person'],
    ['Army Chief of Staff General Bo Lund', 'Bo Lund', 'named-person'],
    ['Foreign Ministry spokeswoman Ann Roe', 'Ann Roe', 'named-person'],
    ['Ministry of Interior spokesman John Pike', 'John Pike', 'named-person'],
    ['Martin Lorne King Jr.', 'Martin Lorne King Jr.', 'named-person'],
    ['Stephen King', 'Stephen King', 'named-person'],
    ['Actor Vito Washington', 'Vito Washington', 'named-person'],
    ['George Washington', 'George Washington', 'named-person'],
    ['Washington', 'Washington', 'named-organisation'],
    ['The Conference of Lorne Mayors', 'Conference of Lorne Mayors', 'named-organisation'],
    ['The Secretary of State', null, 'anonymous'],
    ['The Chief of Staff', null, 'anonymous'],
  ] as const)('%s', (words, name, type) => {
    const found = speaker(`${words} said it was over.`)
    expect(found?.text).toBe(words)
    expect([found?.name, found?.type]).toEqual([name, type])
  })
  test('a ministry’s name is no person’s', () => {
    const text = 'The Ministry of Foreign Affairs closed. The foreign minister said it was over.'
    expect(speaker(text)?.name).toBeNull()
  })
  test('Jr. hides no surname', () => {
    const { attributions } = attributeText('Robert Lund Jr. left. Lund said it was over.', 'en')
    expect(attributions.at(-1)?.speaker?.name).toBe('Robert Lund Jr.')
  })
  test('a title with its office is known again', () => {
    const text = 'Minister of Defence John Pike left. The minister said it was over.'
    expect(speaker(text)?.name).toBe('John Pike')
  })
})

describe('how far it is trusted', () => {
  const tier = (text: string) => attributeText(text, 'en').attributions.at(-1)?.tier
  test.each([
    ['Roe said it was over.', 'sure'],
    ['Roe believes it is over.', 'sure'],
    ['I think it is over.', 'likely'],
    ['You could say it is over.', 'hint'],
    ['The delay suggests that it is over.', 'likely'],
    ['The report suggests that it is over.', 'sure'],
    ['Roe asked how it ended.', 'sure'],
    ['Roe attacked the mayor.', 'likely'],
    ['Roe condemned the mayor.', 'sure'],
    ['Roe called for a truce.', 'sure'],
    ['The timetable called for a truce.', 'likely'],
    ['The proclamation contradicted the mayor.', 'likely'],
    ['Roe called the plan a mistake.', 'sure'],
    ['Roe warned of a long winter.', 'sure'],
    ['Roe spoke of a long winter.', 'likely'],
    ['Roe never called for a truce.', 'likely'],
    ['The figures show how it ended.', 'likely'],
    ['She would say it was over.', 'likely'],
  ])('%s %s', (text, expected) => expect(tier(text)).toBe(expected))
})

describe('over several sentences and paragraphs', () => {
  test('A21 a quotation goes on behind its cue', () => {
    expect(statementsOf('“We won,” Ann Roe said. “We sang.”')).toEqual([
      'A1 direct: Ann Roe | said | We won, / We sang.',
    ])
  })
  test('A22 a quotation alone in its paragraph goes on with the speaker before', () => {
    expect(statementsOf('“We won,” Ann Roe said.\n\n“Then we sang all night.”')[1]).toBe(
      'A22 direct: Ann Roe | - | Then we sang all night.',
    )
  })
  test('A23 the sentence before names the speaker', () => {
    expect(
      statementsOf('Ann Roe had a message for the town:\n\n“We will be back in the spring.”'),
    ).toEqual(['A23 direct: Ann Roe | - | We will be back in the spring.'])
  })
  test('A26 quoted speech that nobody says waits for the reviewer', () => {
    expect(statementsOf('“We will be back in the spring.”')).toEqual([
      'A26 direct: - | - | We will be back in the spring.',
    ])
  })
})
