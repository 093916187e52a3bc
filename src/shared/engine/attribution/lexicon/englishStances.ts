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
      clamor: / for
      clamour: / for
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
  family(
    'pledge',
    'A promise or agreement reported as an act: check the wording before it reads as a fact.',
    {
      verbs: `
      pledge: to that object quote
      vow: to that object quote
      promise: to that object quote clause
      agree: to that quote / with on that
      resolve: to that
      threaten: to that quote object
      undertake: to
      commit: to / to
      offer: to quote
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
      aim: to
      aspire: to
      stump: / for
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
      intent: to
      willingness: to
      promise: of
      bid: to
      motion: to
      vote: for against
    `,
      adjectives: `
      committed: to
      determined: to that
      willing: to
      ready: to
      prepared: to
      unwilling: to
      reluctant: to
      eager: to
    `,
    },
  ),
  family(
    'position',
    'A position taken: the words are the writer’s, so check they are fair to the speaker.',
    {
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
      admire: object
      defend: object quote
      support: object
      favour: object
      favor: object
      credit: object
      compare: object
      liken: object
      mourn: object
      convey: object that
      articulate: object
      air: object
      echo: object quote
      justify: object
      rationalize: object
      extoll: object
      trumpet: object
      play: / down up
      side: / with
      react: quote / to
      raise: object
      hit: / back at
      portray: object
      depict: object
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
      brush: / off aside
      acknowledge: object
      appreciate: that object
      approve: / of
      disapprove: / of
      sympathize: / with
      sympathise: / with
      espouse: object
      compliment: object
      distance: object
      extol: object
      respect: object
      revere: object
      stand: / by
      stick: / to with
      lean: / toward towards
      lash: / out
      delight: / in
      differ: / with on over
      clash: / with over
      object: / to
      oppose: object
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
      enthusiasm: for about
      interest: in
      admiration: for of
      respect: for
      contempt: for
      disdain: for
      sympathy: for with
      anxiety: about over
      unease: about over at
      dissatisfaction: with over
      displeasure: with over at
      dismay: at over
      surprise: at that
      gratitude: for
      preference: for
      goal: of
      aim: of
      sentiment: that
      stand: on against
      love: of for
      hatred: of for
      case: that for against
      acceptance: of
      indignation: at over
    `,
      adjectives: `
      opposed: to
      supportive: of
      outspoken: about on
      proud: of that to
      angry: that about at with over
      furious: that about at with over
      upset: that about at with over
      outraged: that by about at over
      disappointed: that by in with about
      troubled: by that about
      bothered: by that about
      alarmed: by that about at
      dismayed: by that at
      appalled: by that at
      shocked: by that at
      horrified: by that at
      surprised: by that at
      frustrated: by that with about
      pleased: that with by to about
      glad: that to about
      happy: that with to about
      unhappy: that with about
      thrilled: that with to by about
      grateful: that for to
      sorry: that for about
      excited: about that by to
      enthusiastic: about
      sympathetic: to toward
      adamant: that about
      open: to
      wary: of about
      leery: of
      tired: of
      sick: of
      impressed: by with that
      satisfied: with that
      dissatisfied: with
      content: with to
      enamored: of with
      interested: in
      uncomfortable: with about
      comfortable: with
      bullish: on about
      mum: on about
      silent: on about
      vocal: about on
    `,
    },
  ),
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
  family(
    'responsibility',
    'Responsibility claimed: who made the claim, where, and does anyone confirm it?',
    {
      verbs: ``,
      nouns: ``,
    },
  ),
]
