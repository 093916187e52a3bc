import { family } from './family.ts'
import type { CueFamilyEntry } from './lexicon.ts'

/** English thoughts and inner states; rows as in englishReports. */
export const englishThoughts: readonly CueFamilyEntry[] = [
  family('cognition', 'A thought reported: nobody sees into a head. On whose word is it known?', {
    verbs: `
      believe: clause quote / in
      think: clause quote / of about
      suspect: clause
      fear: clause object
      expect: clause object to object-to
      estimate: clause object
      conclude: clause quote
      know: that
      consider: that object
      feel: clause quote / about
      hope: clause to quote / for
      understand: that
      assume: clause
      worry: clause quote / about
      doubt: clause object
      realize: clause
      realise: clause
      recognize: that object
      recognise: that object
      determine: that
      find: clause quote
      learn: that
      discover: that
      anticipate: that object
      reckon: clause quote
      figure: clause quote
      guess: clause quote
      suppose: clause
      imagine: clause quote
      reason: clause quote
      view: object
      regard: object
      perceive: object that
      envision: object that
      envisage: object that
      foresee: object that
      calculate: that
      judge: that
      presume: that
      prefer: that to object
      wish: clause
      blanch: / at
      dream: that / of about
      fret: that quote / about over
      agonize: / over about
      interpret: object
      see: that
      hear: that
      remember: that quote object
      forget: that
      accept: that object
      trust: that
      dread: that object
      bet: clause quote
      gather: that
      infer: that
      deduce: that
      ponder: that object
      contemplate: object
      count: / on
      despair: / of over
      wager: clause
      conjecture: that
      obsess: / over about
      wrestle: / with
    `,
    nouns: `
      belief: that in
      fear: that of about over
      suspicion: that of about
      expectation: that of
      estimate: that of
      thought: that on about
      idea: that
      notion: that
      impression: that
      feeling: that
      understanding: that of
      assumption: that
      worry: that about over
      perception: that of
      conviction: that
      sense: that
      recognition: that of
      realization: that
      vision: of for
      hunch: that
      consensus: that
    `,
    adjectives: `
      confident: that of in about
      optimistic: that about
      pessimistic: that about
      hopeful: that of about
      skeptical: that of about
      sceptical: that of about
      doubtful: that of about
      worried: that about by over
      concerned: that about by over with
      anxious: that about to
      nervous: that about
      afraid: that of to
      fearful: that of
      scared: that of
      convinced: that of by
      persuaded: that of by
      certain: that of about
      sure: that of about
      unsure: that of about whether
      uncertain: that of about whether
      aware: that of
      unaware: that of
      conscious: that of
      mindful: that of
      suspicious: that of about
      curious: about whether
      puzzled: by that about
      confused: by about
      unconvinced: that by of
    `,
  }),
  family('stance', 'An inner state: off by default, since few of them are statements.', {
    verbs: `
      want: to object-to object
      like: object to
      love: object to
      hate: object to
      loathe: object
      resent: object
      dislike: object
      need: to
      desire: to object
      long: to / for
      mind: that
      care: that / about
      enjoy: object
      try: to
      hesitate: to
    `,
    nouns: ``,
  }),
]
