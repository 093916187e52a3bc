import { family } from './family.ts'
import type { CueFamilyEntry } from './lexicon.ts'

/** The neutral English reporting words; a row is `lemma: frames / prepositions`, written for this project. */
export const englishReports: readonly CueFamilyEntry[] = [
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
]
