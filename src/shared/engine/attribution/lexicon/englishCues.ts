import { family } from './family.ts'
import type { CueFamilyEntry } from './lexicon.ts'

/** English cue families; a row is `lemma: frames / prepositions`. Written for this project from general knowledge. */
export const englishFamilies: readonly CueFamilyEntry[] = [
  family('neutral', 'Plain reporting word: check who speaks and that the words are theirs.', {
    verbs: `
      say: clause quote / of about to
      tell: tell quote / of about
      add: clause quote
      write: clause quote / about of
      state: clause quote
      announce: clause quote object
      report: clause quote object
      note: clause quote object
      explain: clause quote object / to
      reply: clause quote
      respond: that quote / to
      answer: that quote
      ask: that quote tell object-to / about for
      declare: clause quote object
      confirm: clause quote object
      testify: clause quote / about
      tweet: clause quote
      retweet: quote
      post: clause quote
      comment: that quote / on about
      remark: that quote / on
      observe: that quote
      mention: that quote object
      continue: quote
      conclude: clause quote
      recall: clause quote object
      recount: that quote object
      describe: object quote that
      call: object
      dub: object
      label: object
      characterize: object
      characterise: object
      term: object
      brand: object
      refer: / to
      cite: object that
      quote: object
      quip: clause quote
      joke: clause quote / about that
      disclose: clause object
      detail: that
      outline: that object
      indicate: clause object
      signal: clause object
      suggest: clause quote object
      imply: clause object
      hint: clause / at
      show: that object
      read: quote
      repeat: that quote
      reiterate: clause quote object
      clarify: that quote object
      elaborate: quote / on
      specify: that object
      predict: clause quote object
      forecast: clause object
      project: clause
      speak: / of about out
      talk: / about of
      discuss: that object
      tout: object
      inform: tell / of about
      notify: tell
      brief: tell / on about
      remind: tell quote object-to / of about
      assure: tell quote / of
      reassure: tell
      advise: tell quote object-to / against
      teach: tell
      mean: that
      rule: clause
      recommend: that object quote
      propose: that object quote to
      counsel: object-to
      interject: quote
      begin: quote
      start: quote
      finish: quote
      chime: quote / in
      intone: quote
      deadpan: quote
      text: quote tell
      email: quote tell
      e-mail: quote tell
      relay: that object
      narrate: that quote
      summarize: that quote object
      summarise: that quote object
      paraphrase: object
      proclaim: clause quote object
      pronounce: quote object
      assess: that object
      attest: clause / to
      certify: that
      vouch: / for
      point: that / to
      allude: / to
      touch: / on
      wonder: that quote / about
      inquire: that quote / about
      enquire: that quote / about
      query: that quote
      question: object that quote
      muse: that quote / about
      reflect: quote / on
      opine: clause quote
      comment: that quote / on about
      preach: that quote object
      chant: quote
      shout: quote that
      yell: quote that
      scream: quote that
      cry: quote
      exclaim: quote that
      whisper: quote that
      mutter: quote
      laugh: quote
      sigh: quote
      chuckle: quote
      grin: quote
      smile: quote
      murmur: quote
      retort: quote that
      rejoin: quote
      counter: quote that
      shoot: quote / back
      fire: quote / back
      snap: quote
      bark: quote
      bellow: quote
      roar: quote
      growl: quote
      crow: quote that
      gush: quote / about over
      blurt: quote / out
      implore: quote object-to
      sing: quote
      thunder: quote
      weigh: quote / in
      concur: that quote / with
      apprise: tell / of
      broach: object
      confide: clause quote / in
      critique: object
      debate: that object
      dictate: that object
      divulge: that object
      expound: / on
      flag: object
      float: object
      herald: object
      insinuate: clause
      intimate: that
      notice: that
      parrot: object
      pitch: object
      recite: object
      relate: that
      verify: that
      ruminate: quote / on about
      nod: quote / to
      delve: / into
      dwell: / on
      gesture: / at to
      warble: quote
      drawl: quote
      stammer: quote
      croak: quote
    `,
    nouns: `
      statement: that about on
      remark: that about on
      comment: that about on
      announcement: that of about
      report: that of
      description: of
      prediction: that of about
      suggestion: that
      conclusion: that
      view: that of on about
      opinion: that of on about
      question: about whether
      message: that
      assessment: that of
      explanation: that for of
      testimony: that about
      news: that
      observation: that
      argument: that for against about
      reference: to
      rhetoric: about on
      proposal: that to for
      forecast: that of
      theory: that
      talk: of about that
      discussion: of about
      speech: about on
      tweet: about that
      joke: about that
      response: to
      reaction: to
      answer: to
      rumor: that of about
      rumour: that of about
      ruling: that against
      finding: that
      account: of
      commentary: on
      reminder: that of
      hint: that of about
      quip: that about
      letter: that
      evidence: that
      judgment: that on
      perspective: on
      assurance: that of
      caveat: that
    `,
  }),
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
