import { describe, expect, test } from 'vitest'
import { attributeText } from '../attribute.ts'

/** "RULE kind: speaker (name) | content / content" of each statement. */
const told = (text: string, language: string): string[] =>
  attributeText(text, language).attributions.map(
    ({ rule, kind, speaker, content }) =>
      `${rule} ${kind}: ${speaker?.text ?? '-'} (${speaker?.name ?? ''}) | ${content.map((one) => one.text).join(' / ')}`,
  )

const german: readonly (readonly [string, ...string[]])[] = [
  // R11 the words stand before verb and speaker
  [
    '„Das ist vorbei“, sagte Amtsleiterin Greta Holm.',
    'R11 direct: Amtsleiterin Greta Holm (Greta Holm) | Das ist vorbei',
  ],
  ['„Das“, sagte Holm, „ist vorbei.“', 'R11 direct: Holm (Holm) | Das / ist vorbei.'],
  // R12 the words stand behind
  [
    'Greta Holm, Leiterin des Amtes, sagte: „Wir brauchen mehr Geld.“',
    'R12 direct: Greta Holm (Greta Holm) | Wir brauchen mehr Geld.',
  ],
  ['Holm: „Wir prüfen das.“', 'R12 direct: Holm (Holm) | Wir prüfen das.'],
  [
    'In einer Mitteilung heißt es: „Wir bedauern den Vorfall.“',
    'R12 direct: einer Mitteilung () | Wir bedauern den Vorfall.',
  ],
  // R13 “dass”, R14 a clause without it, R18 the clause before
  [
    'Die Ministerin räumte aber ein, dass die Zahlen falsch gewesen seien.',
    'R13 indirect: Die Ministerin () | die Zahlen falsch gewesen seien',
  ],
  ['Sie sagte, sie habe nichts gewusst.', 'R14 indirect: Sie () | sie habe nichts gewusst'],
  ['Er bestritt, das Geld genommen zu haben.', 'R14 denial: Er () | das Geld genommen zu haben'],
  [
    'Die Brücke sei marode, sagte ein Sprecher der Stadt.',
    'R18 indirect: ein Sprecher der Stadt () | Die Brücke sei marode',
  ],
  // R15 the particle, or the participle, far away; an object
  [
    'Die Opposition wirft der Regierung vor, die Kommunen im Stich zu lassen.',
    'R15 accusation: Die Opposition (Opposition) | die Kommunen im Stich zu lassen',
  ],
  [
    'Am Montag kündigte Innenminister Jan Peters neue Regeln an.',
    'R15 indirect: Innenminister Jan Peters (Jan Peters) | neue Regeln',
  ],
  ['Das Amt wies die Vorwürfe zurück.', 'R15 denial: Das Amt (Amt) | die Vorwürfe'],
  [
    'Er gab zu, den Brief nie gelesen zu haben.',
    'R15 indirect: Er () | den Brief nie gelesen zu haben',
  ],
  [
    'Der Städtebund teilte mit, man werde das Paket prüfen.',
    'R15 indirect: Der Städtebund (Städtebund) | man werde das Paket prüfen',
  ],
  [
    'Ministerin Anke Thoms (Freie Liste) hat am Montag ein Sparpaket angekündigt.',
    'R15 indirect: Ministerin Anke Thoms (Freie Liste) (Anke Thoms) | ein Sparpaket',
  ],
  [
    'Greta Holm, die Leiterin des Amtes, räumte Fehler ein und kündigte eine Prüfung an.',
    'R15 indirect: Greta Holm (Greta Holm) | Fehler',
    'R15 indirect: Greta Holm (Greta Holm) | eine Prüfung',
  ],
  ['Weig nannte das Paket „unsozial“.', 'R15 mixed: Weig (Weig) | das Paket „unsozial“'],
  // R16 sources
  [
    'Laut Thoms sollen Subventionen gekürzt werden.',
    'R16 indirect: Thoms (Thoms) | sollen Subventionen gekürzt werden',
  ],
  [
    'Der Pegel soll nach Angaben des Landesamts bis Dienstag fallen.',
    'R16 indirect: des Landesamts (Landesamt) | Der Pegel soll / bis Dienstag fallen',
  ],
  [
    'Nach Angaben von Anke Thoms fehlen Millionen.',
    'R16 indirect: Anke Thoms (Anke Thoms) | fehlen Millionen',
  ],
  [
    'Dem Rechnungshof zufolge sind es zwei Milliarden.',
    'R16 indirect: Dem Rechnungshof (Rechnungshof) | sind es zwei Milliarden',
  ],
  [
    'Medienberichten zufolge ist er flüchtig.',
    'R16 document: Medienberichten () | ist er flüchtig',
  ],
  ['Das Gesetz sei „ein Fehler“, so Weig.', 'R16 mixed: Weig (Weig) | Das Gesetz sei „ein Fehler“'],
  [
    'Wie die Polizei mitteilte, wurden zwei Menschen verletzt.',
    'R16 indirect: die Polizei (Polizei) | wurden zwei Menschen verletzt',
  ],
  [
    'Zwei Menschen wurden verletzt, wie ein Polizeisprecher am Abend sagte.',
    'R16 indirect: ein Polizeisprecher () | Zwei Menschen wurden verletzt',
  ],
  // R17 the mood of reported speech goes on with the last speaker
  [
    'Die Brücke sei marode, sagte Greta Holm. Die Sanierung werde zwei Jahre dauern.',
    'R18 indirect: Greta Holm (Greta Holm) | Die Brücke sei marode',
    'R17 indirect: Greta Holm (Greta Holm) | Die Sanierung werde zwei Jahre dauern',
  ],
  // must not
  ['Er sagte die Reise ab. Sie gab ihm die Hand zu spät.'],
  ['Die Bahn teilt die Strecke in zwei Teile.'],
  ['Er stellte den Wagen vor dem Haus ab und gab auf.'],
  ['Das Kind rief seine Mutter an. Die Firma meldete Insolvenz an.'],
  ['Peter nannte den Hund Max.'],
  ['Er schreibt Bücher. So groß ist die Stadt.'],
  ['Es sei denn, es regnet. Gott sei Dank regnet es nicht.'],
  ['Die Sanierung werde zwei Jahre dauern.'],
]
const french: readonly (readonly [string, ...string[]])[] = [
  [
    '« On n’a jamais vu ça », souffle Erwan Calvez, pêcheur.',
    'R11 direct: Erwan Calvez (Erwan Calvez) | On n’a jamais vu ça',
  ],
  [
    '« Nous avons perdu deux jours », a-t-il dénoncé.',
    'R11 direct: il () | Nous avons perdu deux jours',
  ],
  [
    'Le ministre de l’Intérieur a déclaré que la route serait fermée.',
    'R13 indirect: Le ministre de l’Intérieur () | la route serait fermée',
  ],
  [
    'Le maire, Paul Guillou, a annoncé la fermeture des plages et accuse l’État.',
    'R15 indirect: Le maire, Paul Guillou (Paul Guillou) | la fermeture des plages',
    'R15 accusation: Le maire, Paul Guillou (Paul Guillou) | l’État',
  ],
  [
    '« Personne ne voulait cela », a déclaré la présidente du conseil, Inès Calder.',
    'R11 direct: la présidente du conseil, Inès Calder (Inès Calder) | Personne ne voulait cela',
  ],
  [
    'Selon la préfecture maritime, la côte est touchée.',
    'R16 indirect: la préfecture maritime (préfecture maritime) | la côte est touchée',
  ],
  [
    'D’après les premières analyses, il s’agirait d’un fioul lourd.',
    'R16 document: les premières analyses () | il s’agirait d’un fioul lourd',
  ],
  ['La ville a selon lui trop dépensé.', 'R16 indirect: lui () | La ville a / trop dépensé'],
  ['Il a dit bonjour. Elle appelle sa mère.'],
]
const spanish: readonly (readonly [string, ...string[]])[] = [
  [
    '“Fue un milagro de verdad”, afirmó el capitán Joan Mir.',
    'R11 direct: el capitán Joan Mir (Joan Mir) | Fue un milagro de verdad',
  ],
  [
    'La alcaldesa, Rosa Alcaraz, aseguró que las obras “empezarán mañana”.',
    'R13 mixed: La alcaldesa, Rosa Alcaraz (Rosa Alcaraz) | las obras “empezarán mañana”',
  ],
  [
    'El gremio de pescadores acusó al Gobierno de abandono.',
    'R15 accusation: El gremio de pescadores () | al Gobierno de abandono',
  ],
  [
    'Según fuentes de la autoridad portuaria, no hubo heridos.',
    'R16 indirect: fuentes de la autoridad portuaria () | no hubo heridos',
  ],
  [
    'De acuerdo con el informe técnico, el hormigón tenía grietas.',
    'R16 document: el informe técnico () | el hormigón tenía grietas',
  ],
  [
    'Las obras empezarán mañana, dijo la alcaldesa.',
    'R18 indirect: la alcaldesa () | Las obras empezarán mañana',
  ],
  ['Contó el dinero y se fue. Pidió un café.'],
]

describe.each([
  ['de', german],
  ['fr', french],
  ['es', spanish],
] as const)('%s', (language, cases) => {
  test.each(cases)('%s', (text, ...expected) => expect(told(text, language)).toEqual(expected))
})

test('nothing is more than likely, and a surname finds the full name', () => {
  const { attributions } = attributeText(
    '„Das ist vorbei“, sagte Amtsleiterin Greta Holm.\n\nHolm räumte ein, dass es spät sei.',
    'de',
  )
  expect(attributions.map(({ tier, speaker }) => [tier, speaker?.name])).toEqual([
    ['likely', 'Greta Holm'],
    ['likely', 'Greta Holm'],
  ])
})
test('an office finds its holder, a pronoun the one of its gender', () => {
  const { attributions } = attributeText(
    'Wendorf (dpa) - Finanzministerin Anke Thoms hat am Montag ein Sparpaket angekündigt.\n\n„Das ist ein Griff in die Taschen der Bürger“, sagte Fraktionschef Horst Weig.\n\nDie Ministerin wies die Kritik zurück. Sie räumte ein, dass es spät sei. Er blieb dabei.',
    'de',
  )
  expect(attributions.map(({ speaker }) => speaker?.name)).toEqual([
    'Anke Thoms',
    'Horst Weig',
    'Anke Thoms',
    'Anke Thoms',
  ])
})
test('R5 نقلا عن', () => {
  const [one] = attributeText('ارتفع عدد القتلى إلى ستة، نقلا عن وزارة الصحة.', 'ar').attributions
  expect([one?.rule, one?.speaker?.text]).toEqual(['R5', 'وزارة الصحة'])
})
