import { family, list } from './family.ts'
import type { Lexicon } from './lexicon.ts'

/** A starter lexicon for Spanish; `irregular` lists the finite forms, "~declarado" a participle beside "haber". */
export const spanish: Lexicon = {
  language: 'es',
  version: 1,
  families: [
    family('neutral', 'Verbo neutro: ¿quién habla, y son sus palabras?', {
      verbs: `
        decir: clause quote
        declarar: clause quote
        señalar: clause quote
        explicar: clause quote
        añadir: clause quote
        agregar: clause quote
        indicar: clause quote
        anunciar: clause quote object
        informar: clause quote
        contar: clause quote
        escribir: clause quote
        confirmar: clause quote object
        responder: clause quote
        preguntar: quote
        manifestar: clause quote
        comentar: clause quote
        precisar: clause quote
      `,
      nouns: '',
    }),
    family('loaded', 'Verbo que valora: «dijo» sería a menudo más justo.', {
      verbs: `
        afirmar: clause quote
        asegurar: clause quote
        sostener: clause quote
        admitir: clause quote
        reconocer: clause quote object
        insistir: quote
        advertir: clause quote
        subrayar: clause quote object
        recalcar: clause quote
        alegar: clause quote
      `,
      nouns: '',
    }),
    family('accuse', 'Acusación: ¿quién acusa a quién, con qué prueba, y qué dice el otro?', {
      verbs: `
        acusar: quote object
        denunciar: clause quote object
        criticar: quote object
        condenar: quote object
        culpar: object
      `,
      nouns: '',
    }),
    family('deny', 'Negación: ¿se lee lo que se niega?', {
      verbs: `
        negar: clause quote object
        desmentir: clause quote object
        rechazar: quote object
      `,
      nouns: '',
    }),
    family('directive', 'Petición referida: ¿de quién, a quién?', {
      verbs: `
        exigir: clause quote object
        pedir: clause quote object
        reclamar: quote object
        instar: object
      `,
      nouns: '',
    }),
    family('pledge', 'Promesa referida: compruebe los términos.', {
      verbs: 'prometer: clause quote object',
      nouns: '',
    }),
    family('position', 'Posición en palabras del texto.', {
      verbs: `
        lamentar: clause quote object
        celebrar: quote
      `,
      nouns: '',
    }),
    family('cognition', 'Opinión referida: ¿de dónde se sabe?', {
      verbs: `
        considerar: clause quote
        opinar: clause quote
        temer: clause
      `,
      nouns: '',
    }),
    family('responsibility', 'Reivindicación: ¿dónde, y quién la confirma?', {
      verbs: 'reivindicar: object',
      nouns: '',
    }),
  ],
  irregular: {
    decir: list('dijo dijeron dice dicen decía ~dicho'),
    declarar: list('declaró declararon declara ~declarado'),
    señalar: list('señaló señalaron señala ~señalado'),
    explicar: list('explicó explicaron explica ~explicado'),
    añadir: list('añadió añadieron añade ~añadido'),
    agregar: list('agregó agregaron agrega ~agregado'),
    indicar: list('indicó indicaron indica ~indicado'),
    anunciar: list('anunció anunciaron anuncia ~anunciado'),
    informar: list('informó informaron informa ~informado'),
    contar: list('contó contaron cuenta'),
    escribir: list('escribió escribieron escribe ~escrito'),
    confirmar: list('confirmó confirmaron confirma ~confirmado'),
    responder: list('respondió respondieron responde ~respondido'),
    preguntar: list('preguntó preguntaron pregunta'),
    manifestar: list('manifestó manifestaron manifiesta ~manifestado'),
    comentar: list('comentó comentaron comenta ~comentado'),
    precisar: list('precisó precisaron precisa ~precisado'),
    afirmar: list('afirmó afirmaron afirma afirman ~afirmado'),
    asegurar: list('aseguró aseguraron asegura aseguran ~asegurado'),
    sostener: list('sostuvo sostuvieron sostiene sostienen ~sostenido'),
    admitir: list('admitió admitieron admite ~admitido'),
    reconocer: list('reconoció reconocieron reconoce ~reconocido'),
    insistir: list('insistió insistieron insiste ~insistido'),
    advertir: list('advirtió advirtieron advierte advierten ~advertido'),
    subrayar: list('subrayó subrayaron subraya ~subrayado'),
    recalcar: list('recalcó recalca ~recalcado'),
    alegar: list('alegó alegaron alega ~alegado'),
    acusar: list('acusó acusaron acusa acusan ~acusado'),
    denunciar: list('denunció denunciaron denuncia ~denunciado'),
    criticar: list('criticó criticaron critica critican ~criticado'),
    condenar: list('condenó condenaron condena ~condenado'),
    culpar: list('culpó culparon culpa ~culpado'),
    negar: list('negó negaron niega niegan ~negado'),
    desmentir: list('desmintió desmintieron desmiente ~desmentido'),
    rechazar: list('rechazó rechazaron rechaza ~rechazado'),
    exigir: list('exigió exigieron exige exigen ~exigido'),
    pedir: list('pidió pidieron pide piden ~pedido'),
    reclamar: list('reclamó reclamaron reclama ~reclamado'),
    instar: list('instó instaron insta ~instado'),
    prometer: list('prometió prometieron promete ~prometido'),
    lamentar: list('lamentó lamentaron lamenta ~lamentado'),
    celebrar: list('celebró'),
    considerar: list('consideró consideraron considera ~considerado'),
    opinar: list('opinó opina opinan ~opinado'),
    temer: list('teme temen'),
    reivindicar: list('reivindicó reivindicaron reivindica ~reivindicado'),
  },
  verbs: [],
  hedges: list(
    'presunto presunta presuntos presuntas supuesto supuesta supuestos supuestamente presuntamente aparentemente',
  ),
  words: {
    documents: list(
      'informe estudio comunicado diario periódico prensa agencia encuesta carta documento nota',
    ),
    mediaNames: list('efe afp reuters país mundo'),
    anonymous: list(
      'fuente fuentes portavoz portavoces responsable responsables testigo testigos experto expertos observadores críticos diplomático funcionario funcionarios',
    ),
    groups: list('manifestantes vecinos pescadores investigadores médicos técnicos padres alumnos'),
    spokespeople: list('portavoz portavoces vocero vocera'),
    titles: list(
      'presidente presidenta ministro ministra alcalde alcaldesa jefe jefa director directora fiscal general profesor profesora doctor doctora secretario secretaria capitán portavoz diputado diputada senador senadora señor señora',
    ),
    organisations: list(
      'gobierno ministerio policía partido sindicato asociación ayuntamiento tribunal fiscalía empresa compañía grupo universidad comisión ejército oposición consejo gremio autoridad guardia',
    ),
    places: list('madrid bogotá lima caracas moscú kiev washington pekín teherán bruselas'),
    responsibleGroups: list('grupo organización'),
    attacks: list('atentado ataque'),
    femaleNames: [],
    maleNames: [],
  },
}
