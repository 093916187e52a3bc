import { family } from './family.ts'
import type { CueFamilyEntry } from './lexicon.ts'

/** English words that load, accuse and deny; rows as in englishReports. */
export const englishDisputes: readonly CueFamilyEntry[] = [
  family(
    'loaded',
    'Loaded word: a neutral one (say) may be fairer. The desk never replaces it by itself.',
    {
      verbs: `
      claim: clause quote object to
      admit: clause quote object to / to
      concede: clause quote object
      insist: clause quote / on
      boast: clause quote / about of that
      brag: that quote / about
      argue: clause quote / for against about
      contend: clause quote
      maintain: clause quote
      assert: clause quote object
      acknowledge: clause quote object
      reveal: clause quote object
      warn: clause tell quote object-to / of about against that
      caution: clause tell quote object-to / against about
      allow: that
      confess: clause quote to / to
      profess: that to object
      posit: that
      gripe: that quote / about
      rant: that quote / about against
      lecture: quote / about on
      vent: quote / about
      gloat: that quote / about
      swear: clause quote to
      fume: that quote / about over
      rail: quote / against
      inveigh: / against
      grumble: that quote / about
      whine: that quote / about
      moan: that quote / about
      bemoan: object that
      lament: that quote object
      decry: object
      plead: that quote / for with
      profess: that to
      purport: to
      pretend: that to
      stipulate: that
      affirm: clause quote object
      reaffirm: clause quote object
      declare: clause quote object
      submit: that
      theorize: that
      theorise: that
      speculate: that quote / about on
      surmise: that
      postulate: that
      harp: / on
      marvel: that quote / at
      rave: quote / about
      moot: object
    `,
      nouns: `
      claim: that of about to
      assertion: that of about
      contention: that
      admission: that of
      acknowledgment: that of
      acknowledgement: that of
      revelation: that of about
      warning: that of about against to
      insistence: that on
      boast: that about
      confession: that
      concession: that
      speculation: that about
    `,
    },
  ),
  family(
    'accuse',
    'Accusation: who accuses whom of what, on what evidence, and has the other side been heard?',
    {
      verbs: `
      accuse: object
      blame: object
      allege: clause quote object
      charge: that quote object
      condemn: object quote
      denounce: object quote
      criticise: object
      criticize: object
      attack: object
      complain: clause quote / about of that to
      protest: that quote object
      fault: object
      slam: object
      blast: object
      assail: object
      bash: object
      lambaste: object
      rip: object
      castigate: object
      chastise: object
      rebuke: object
      chide: object
      scold: object
      admonish: object-to object
      berate: object
      deride: object
      mock: object
      ridicule: object
      insult: object
      disparage: object
      deplore: object
      vilify: object
      demonize: object
      demonise: object
      excoriate: object
      skewer: object
      lash: quote / out at
      hammer: object
      taunt: object quote
      reproach: object
      upbraid: object
      impugn: object
      jeer: object quote
      scoff: that quote / at
      sneer: that quote / at
      snipe: / at
      slander: object
      pillory: object
      scorn: object
      trash: object
      decry: object that
      shame: object
    `,
      nouns: `
      accusation: that of against about
      allegation: that of against about
      charge: that of against
      complaint: that about of against over
      criticism: that of over about
      condemnation: of
      denunciation: of
      attack: on against
      rebuke: of to
      insinuation: that of
      innuendo: about
    `,
      adjectives: `
      critical: of
      dismissive: of
      contemptuous: of
      scornful: of
    `,
    },
  ),
  family(
    'deny',
    'Denial: what is denied has to be readable, and the denial stays with the charge.',
    {
      verbs: `
      deny: clause quote object
      reject: object quote that
      dismiss: object quote
      dispute: that object quote
      refute: object that
      rebut: object
      rebuff: object
      disavow: object
      disclaim: object
      repudiate: object
      contradict: object
      disown: object
      rule: / out
      renounce: object
      retract: object
      spurn: object
      shrug: / off
    `,
      nouns: `
      denial: that of
      rejection: of
      dismissal: of
    `,
    },
  ),
]
