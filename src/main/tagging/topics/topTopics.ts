import { type TopicIndex, topicIndex } from './suggestTopics.ts'

/** The 17 top-level Media Topics (© IPTC, CC BY 4.0), for where no library is at hand. */
export const topTopics: TopicIndex = topicIndex(
  `01000000 arts, culture, entertainment and media
02000000 crime, law and justice
03000000 disaster, accident and emergency incident
04000000 economy, business and finance
05000000 education
06000000 environment
07000000 health
08000000 human interest
09000000 labour
10000000 lifestyle and leisure
11000000 politics
12000000 religion and belief
13000000 science and technology
14000000 society
15000000 sport
16000000 conflict, war and peace
17000000 weather`
    .split('\n')
    .map((line) => ({ code: `medtop:${line.slice(0, 8)}`, name: line.slice(9) }))
    .map((topic) => ({ ...topic, words: topic.name.replaceAll(',', '').split(' ') })),
)
