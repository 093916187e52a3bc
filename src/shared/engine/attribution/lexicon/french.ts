import { family, list } from './family.ts'
import type { Lexicon } from './lexicon.ts'

/** A starter lexicon for French; `irregular` lists the finite forms, "~déclaré" a participle beside "avoir". */
export const french: Lexicon = {
  language: 'fr',
  version: 1,
  families: [
    family('neutral', 'Verbe neutre : qui parle, et sont-ce ses mots ?', {
      verbs: `
        dire: clause quote
        déclarer: clause quote
        indiquer: clause quote
        préciser: clause quote
        expliquer: clause quote
        ajouter: clause quote
        annoncer: clause quote object
        raconter: clause quote
        écrire: clause quote
        rapporter: clause quote
        confirmer: clause quote object
        répondre: clause quote
        demander: quote
        poursuivre: quote
        conclure: clause quote
        témoigner: quote
        confier: clause quote
        souffler: quote
      `,
      nouns: '',
    }),
    family('loaded', 'Verbe qui juge : « a dit » serait souvent plus juste.', {
      verbs: `
        affirmer: clause quote
        assurer: clause quote
        prétendre: clause quote
        admettre: clause quote
        reconnaître: clause quote object
        soutenir: clause quote
        souligner: clause quote object
        insister: quote / sur
        avertir: clause quote
        marteler: quote
        déplorer: quote object
      `,
      nouns: '',
    }),
    family('accuse', 'Accusation : qui accuse qui, sur quelle preuve, et qu’en dit l’autre ?', {
      verbs: `
        accuser: quote object
        dénoncer: quote object
        critiquer: quote object
        fustiger: quote object
        condamner: quote object
      `,
      nouns: '',
    }),
    family('deny', 'Démenti : lit-on ce qui est nié ?', {
      verbs: `
        nier: clause quote object
        démentir: clause quote object
        rejeter: quote object
        contester: quote object
        réfuter: quote object
      `,
      nouns: '',
    }),
    family('directive', 'Demande rapportée : de qui, à qui ?', {
      verbs: `
        exiger: clause quote object
        réclamer: quote object
        appeler: quote / à
        exhorter: object
      `,
      nouns: '',
    }),
    family('pledge', 'Promesse rapportée : vérifier les termes.', {
      verbs: `
        promettre: clause quote object
        menacer: quote
      `,
      nouns: '',
    }),
    family('position', 'Position dans les mots du texte.', {
      verbs: `
        saluer: quote object
        regretter: clause quote object
      `,
      nouns: '',
    }),
    family('cognition', 'Avis rapporté : d’où le sait-on ?', {
      verbs: `
        estimer: clause quote
        juger: clause quote
        craindre: clause object
      `,
      nouns: '',
    }),
    family('responsibility', 'Revendication : où, et qui la confirme ?', {
      verbs: 'revendiquer: object',
      nouns: '',
    }),
  ],
  irregular: {
    dire: list('dit disent disait ~dit'),
    déclarer: list('déclare déclarent déclarait ~déclaré'),
    indiquer: list('indique indiquent indiquait ~indiqué'),
    préciser: list('précise précisent précisait ~précisé'),
    expliquer: list('explique expliquent expliquait ~expliqué'),
    ajouter: list('ajoute ajoutent ajoutait ~ajouté'),
    annoncer: list('annonce annoncent annonçait ~annoncé'),
    raconter: list('raconte racontent racontait ~raconté'),
    écrire: list('écrit écrivent écrivait ~écrit'),
    rapporter: list('rapporte rapportent rapportait ~rapporté'),
    confirmer: list('confirme confirment ~confirmé'),
    répondre: list('répond répondent répondait ~répondu'),
    demander: list('demande demandent ~demandé'),
    poursuivre: list('poursuit poursuivent ~poursuivi'),
    conclure: list('conclut concluent ~conclu'),
    témoigner: list('témoigne témoignent ~témoigné'),
    confier: list('confie confient ~confié'),
    souffler: list('souffle ~soufflé'),
    affirmer: list('affirme affirment affirmait ~affirmé'),
    assurer: list('assure assurent assurait ~assuré'),
    prétendre: list('prétend prétendent ~prétendu'),
    admettre: list('admet admettent ~admis'),
    reconnaître: list('reconnaît reconnaissent ~reconnu'),
    soutenir: list('soutient soutiennent ~soutenu'),
    souligner: list('souligne soulignent ~souligné'),
    insister: list('insiste insistent ~insisté'),
    avertir: list('avertit avertissent ~averti'),
    marteler: list('martèle ~martelé'),
    déplorer: list('déplore déplorent ~déploré'),
    accuser: list('accuse accusent accusait ~accusé'),
    dénoncer: list('dénonce dénoncent dénonçait ~dénoncé'),
    critiquer: list('critique critiquent ~critiqué'),
    fustiger: list('fustige fustigent ~fustigé'),
    condamner: list('condamne condamnent ~condamné'),
    nier: list('nie nient niait ~nié'),
    démentir: list('dément démentent ~démenti'),
    rejeter: list('rejette rejettent ~rejeté'),
    contester: list('conteste contestent ~contesté'),
    réfuter: list('réfute réfutent ~réfuté'),
    exiger: list('exige exigent ~exigé'),
    réclamer: list('réclame réclament ~réclamé'),
    appeler: list('appelle appellent ~appelé'),
    exhorter: list('exhorte ~exhorté'),
    promettre: list('promet promettent ~promis'),
    menacer: list('menace menacent ~menacé'),
    saluer: list('salue saluent ~salué'),
    regretter: list('regrette regrettent ~regretté'),
    estimer: list('estime estiment estimait ~estimé'),
    juger: list('juge jugent ~jugé'),
    craindre: list('craint craignent'),
    revendiquer: list('revendique ~revendiqué'),
  },
  verbs: [],
  hedges: list(
    'présumé présumée présumés supposé supposée prétendu prétendue soi-disant apparemment peut-être',
  ),
  words: {
    documents: list(
      'rapport étude communiqué journal quotidien presse agence enquête sondage analyses lettre document',
    ),
    mediaNames: list('afp reuters monde figaro libération'),
    anonymous: list(
      'source sources porte-parole responsable responsables témoin témoins expert experts observateurs critiques diplomate',
    ),
    groups: list(
      'manifestants habitants pêcheurs chercheurs médecins élus riverains parents élèves',
    ),
    spokespeople: list('porte-parole'),
    titles: list(
      'président présidente ministre maire chef cheffe directeur directrice premier procureur procureure préfet préfète général professeur docteur secrétaire pêcheur porte-parole m mme',
    ),
    organisations: list(
      'gouvernement ministère préfecture police parti syndicat association mairie tribunal parquet entreprise société groupe université commission armée opposition conseil région état ville',
    ),
    places: list('paris bruxelles moscou kiev washington pékin téhéran alger rabat tunis'),
    responsibleGroups: list('groupe organisation'),
    attacks: list('attentat attaque'),
    femaleNames: [],
    maleNames: [],
  },
}
