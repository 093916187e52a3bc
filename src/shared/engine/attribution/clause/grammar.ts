/** Closed word classes; '' is everything open (nouns, adjectives, names, verbs). */
export type Tag =
  | ''
  | 'det'
  | 'poss'
  | 'pron'
  | 'objpron'
  | 'that'
  | 'wh'
  | 'prep'
  | 'to'
  | 'cc'
  | 'sub'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'not'
  | 'adv'
  | 'time'

const classes: readonly (readonly [Tag, string])[] = [
  [
    'det',
    'the a an this these those each every any no some all both another such several many few most either neither two three four five six seven eight nine ten eleven twelve dozens hundreds thousands',
  ],
  ['poss', "my his its our your their whose 's ’s"],
  [
    'pron',
    'i he she it we they you who someone somebody everyone everybody anyone nobody one others there',
  ],
  ['objpron', 'him her them me us himself herself themselves itself myself ourselves yourself'],
  ['that', 'that'],
  ['wh', 'which what how why where whether whom when whatever whichever whoever'],
  [
    'prep',
    'of in on at by for with from about against over under after before during through between among into onto upon within without toward towards across behind beyond near like via per despite amid including regarding concerning outside inside around along off up down out since throughout following above below beside besides except unlike aboard than ahead',
  ],
  ['to', 'to'],
  ['cc', 'and or but nor yet so plus &'],
  ['sub', 'because although though while whereas if unless until as once lest even'],
  [
    'be',
    "is are was were be been being am 'm 're ’m ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t",
  ],
  ['have', "has have had having 've ’ve hasn't haven't hadn't hasn’t haven’t hadn’t"],
  ['do', "do does did doing don't doesn't didn't don’t doesn’t didn’t"],
  [
    'modal',
    "will would can could may might must shall should 'll 'd ’ll ’d won't wouldn't can't cannot couldn't shouldn't mustn't won’t wouldn’t can’t couldn’t shouldn’t mustn’t",
  ],
  ['not', 'not never'],
  [
    'adv',
    'also later earlier then now still again already often always just only even once soon recently previously repeatedly ever once twice instead meanwhile however nevertheless nonetheless too further furthermore moreover long almost nearly quite rather very perhaps maybe indeed thus therefore hence here ago first back away together apart well else afterward afterwards sometimes yesterday today tonight tomorrow simply reportedly allegedly apparently',
  ],
  [
    'time',
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december sept. oct. nov. dec. jan. feb. aug. morning afternoon evening night week month year noon midnight weekend',
  ],
]

/** English closed classes as word → class; the first class listed wins. */
export const englishGrammar: readonly (readonly [string, Tag])[] = (() => {
  const seen = new Map<string, Tag>()
  for (const [tag, words] of classes)
    for (const word of words.split(' ')) if (!seen.has(word)) seen.set(word, tag)
  return [...seen]
})()
