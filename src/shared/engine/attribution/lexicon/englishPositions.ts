import { family } from './family.ts'
import type { CueFamilyEntry } from './lexicon.ts'

/** English positions taken; rows as in englishReports. */
export const englishPositions: readonly CueFamilyEntry[] = [
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
]
