import { family } from './family.ts'
import type { CueFamilyEntry } from './lexicon.ts'

/** English families of orders, pledges, positions and thoughts; rows as in englishCues. */
export const englishStances: readonly CueFamilyEntry[] = [
  family('directive', 'An order or request reported: check that it was made and to whom.', {
    verbs: `
      urge: object-to object that quote
      order: object-to object that
      demand: that object to quote
      command: object-to that quote
      instruct: object-to that
      direct: object-to
      request: that object
      beg: object-to quote / for
      beseech: object-to quote
      exhort: object-to quote
      encourage: object-to object
      invite: object-to
      appeal: / for to
      call: to / for on upon
      push: object-to / for
      press: object-to / for
      pressure: object-to
      lobby: object-to / for against
      petition: object-to / for
      advocate: object that / for
      seek: to
      summon: object-to
      implore: object-to quote
      persuade: object-to
      convince: object-to
      nudge: object-to
      entreat: object-to
      dare: object-to
      forbid: object-to object
      tell: object-to
      bid: object-to
      prod: object-to
      campaign: / for against
    `,
    nouns: `
      call: for to on
      demand: that for to
      request: that for to
      order: that to
      appeal: for to
      plea: for to that
      recommendation: that to for
      advice: that to
      push: for to
      insistence: that on
    `,
  }),
  family('pledge', 'A promise or agreement reported as an act: check the wording before it reads as a fact.', {
    verbs: `
      pledge: to that object quote
      vow: to that object quote
      promise: to that object quote clause
      agree: to that quote / with on that
      resolve: to that
      threaten: to that quote object
      undertake: to
      commit: to / to
      offer: to object quote
      volunteer: to that quote
      guarantee: that object quote
      swear: to
      decide: to that
      plan: to
      intend: to
      opt: to
      vote: to / for against
      endorse: object
      back: object
      consent: to / to
      apologize: quote / for to
      apologise: quote / for to
      thank: object
      congratulate: object
    `,
    nouns: `
      pledge: that to of
      vow: that to of
      promise: that to of
      agreement: that to on
      threat: that to of
      commitment: that to
      decision: that to
      offer: that to of
      plan: to for
      intention: to of
      endorsement: of
      guarantee: that of
      apology: for
    `,
  }),
  family('position', 'A position taken: the words are the writer’s, so check they are fair to the speaker.', {
    verbs: `
      express: object that quote
      highlight: object that quote
      stress: clause object quote
      emphasize: clause object quote
      emphasise: clause object quote
      underline: that object
      underscore: that object
      voice: object
      welcome: object quote
      regret: that object quote
      praise: object quote
      hail: object
      applaud: object
      commend: object
      laud: object
      salute: object
      extol: object
      celebrate: object
      admire: object
      defend: object quote
      support: object
      champion: object
      favour: object
      favor: object
      embrace: object
      advance: object
      credit: object
      compare: object
      liken: object
      mourn: object
      convey: object that
      articulate: object
      air: object
      echo: object quote
      share: object
      justify: object
      rationalize: object
      preview: object
      extoll: object
      trumpet: object
      play: / down up
      side: / with
      react: quote / to
      focus: / on
      hit: / back at
      raise: object
      invoke: object
      unveil: object
      portray: object
      depict: object
      paint: object
      cast: object
      frame: object
      rate: object
      deem: object
      disagree: that quote / with that
      decline: to object
      refuse: to object
      contest: object
      challenge: object
      oppose: object
      object: that quote / to
      doubt: that object
      downplay: object
      discount: object
      brush: / off aside
      acknowledge: object
      appreciate: that object
      approve: / of
      disapprove: / of
      sympathize: / with
      sympathise: / with
    `,
    nouns: `
      support: for of
      praise: for of
      concern: that about over at with
      desire: to for
      hope: that for of to
      stance: that on
      position: that on
      defense: of
      defence: of
      backing: for of
      approval: of
      disapproval: of
      disappointment: that with over about at in
      frustration: that with over about at
      anger: that at over about
      outrage: that at over about
      confidence: that in
      optimism: that about
      regret: that for over about
      willingness: to
      reluctance: to
      characterization: of
      portrayal: of
      embrace: of
      doubt: that about
      skepticism: that about of
      scepticism: that about of
      objection: that to
      refusal: to
      opposition: to
      comparison: of to
    `,
  }),
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
      find: clause quote object
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
      judge: that object
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
      accept: that
      trust: that
      dread: that object
      bet: clause quote
      gather: that
      infer: that
      deduce: that
      ponder: that object
      contemplate: object
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
  family('responsibility', 'Responsibility claimed: who made the claim, where, and does anyone confirm it?', {
    verbs: ``,
    nouns: ``,
  }),
]
