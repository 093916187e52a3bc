import type { LicenceProfile } from '../../../shared/model/licence.ts'

/** A profile on the way of being read out of words. */
export interface Reading {
  readonly profile: LicenceProfile
  readonly changed: boolean
}

interface Wish {
  readonly pattern: RegExp
  readonly apply: (
    profile: LicenceProfile,
    found: RegExpExecArray,
    sentence: string,
  ) => LicenceProfile
}

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
}
const numberOf = (word: string | undefined): number =>
  numbers[(word ?? '').toLowerCase()] ?? Math.max(1, Number.parseInt(word ?? '', 10) || 1)

const withLink = (profile: LicenceProfile): LicenceProfile => ({
  ...profile,
  linkBack: true,
  credit: profile.credit.template.includes('{url}')
    ? profile.credit
    : {
        ...profile.credit,
        template: `${profile.credit.template.replace(/\.\s*$/u, '')}: {url}.`,
      },
})

/** What newsrooms ask for, in the words they use, and the condition that says it. In order: a later one goes over an earlier. */
export const wishes: readonly Wish[] = [
  {
    pattern:
      /\b(?:credit|attribut|acknowledg|cite|citing|citation|byline|by-line|indicación de la fuente|indicação da fonte|citando|citarnos|créditos?|Quelle|Verweis|mention(?:nant|ner)?|source)\w*|الإشارة إلى المصدر|يذكر/iu,
    apply: (profile) => profile,
  },
  {
    pattern: /\b(?:link(?:s|ing|ed)?|hyperlink|enlac\w+|enlace|lien|verlink\w+|url)\b|رابط/iu,
    apply: (profile, _found, sentence) =>
      /\b(?:do not|don[’']t|remove|without)\b.{0,30}\blinks?\b/iu.test(sentence)
        ? { ...profile, keepLinks: true }
        : withLink(profile),
  },
  {
    pattern: /\b(?:keep|retain|preserve|include|maintain)\b.{0,40}\b(?:hyper)?links\b/iu,
    apply: (profile) => ({ ...profile, keepLinks: true }),
  },
  {
    pattern: /\bcanonical\b/iu,
    apply: (profile) => ({
      ...withLink(profile),
      seo: profile.seo === 'noindex' ? 'both' : 'canonical',
    }),
  },
  {
    pattern: /\bno-?index\b/iu,
    apply: (profile) => ({ ...profile, seo: profile.seo === 'canonical' ? 'both' : 'noindex' }),
  },
  {
    pattern:
      /\b(?:can[’']?t|cannot|can not|do not|don[’']t|may not|must not|not|never|without|no)\b.{0,30}\b(?:edit|edits|edited|editing|alter|altered|change|changed|changes|modif\w+|adapt\w*|derivativ\w+|rewrit\w+|transform\w*)\b|\b(?:no puedes|no se puede|sin|não)\b.{0,25}\b(?:editar\w*|modificar\w*|alterar\w*)|\bunadapted\b|\bin (?:its|their) entirety\b|\bNoDerivs?\b|عدم إجراء تغييرات|لا يجوز تعديل/iu,
    apply: (profile, _found, sentence) => ({
      ...profile,
      textEdits:
        /\bexcept\b|\bother than\b|\bminor\b|\bstyle\b|\bsignificant|\bmaterial|\bsubstanti/iu.test(
          sentence,
        )
          ? /\bshorten|\blength\b|\bcut\b|\btrim/iu.test(sentence)
            ? 'style-and-cut'
            : 'style'
          : 'none',
      credit: { ...profile.credit, templateIfEdited: null },
      cutNeedsApproval: false,
      changeNoteRequired: false,
      shareAlike: false,
    }),
  },
  {
    pattern:
      /\b(?:edit only|may (?:be )?edit\w*|can edit|free to edit|may (?:cut|shorten)|can (?:cut|shorten|trim)|edit(?:ed|s)? for (?:style|length)|only for style)\b|\bto shorten\b/iu,
    apply: (profile, _found, sentence) => ({
      ...profile,
      textEdits: /\bshorten|\blength\b|\bcut\b|\btrim/iu.test(sentence)
        ? 'style-and-cut'
        : profile.textEdits === 'free'
          ? 'free'
          : 'style',
    }),
  },
  {
    pattern: /\b(?:translat\w+|traduc\w+|traduz\w+|übersetz\w+)\b/iu,
    apply: (profile, _found, sentence) => ({
      ...profile,
      translation: /\b(?:not|no|don[’']t|cannot|without)\b/iu.test(sentence)
        ? /\bpermission|\bask|\bcontact|\bapproval/iu.test(sentence)
          ? 'ask'
          : 'no'
        : /\bcontact|\bask|\bpermission/iu.test(sentence)
          ? 'ask'
          : 'yes',
    }),
  },
  {
    pattern:
      /\b(?:images?|photos?|photographs?|pictures?|graphics?|illustrations?|videos?|artwork|visuals?|fotos?|imágenes|imagens|fotografías?|Fotos|Bilder)\b|صور/iu,
    apply: (profile, _found, sentence) =>
      /\b(?:not|no|don[’']t|cannot|without|except|unless|separate|own(?:ed)?|copyright|permission|third)\b|©/iu.test(
        sentence,
      )
        ? { ...profile, images: 'cleared-list' }
        : profile.images === 'none'
          ? { ...profile, images: 'cleared-list' }
          : profile,
  },
  {
    pattern:
      /\b(?:non-?commercial(?:ly)?|not be sold|no(?:t)? (?:re)?sell|can[’']?t sell|may not sell|sale of|strictly prohibited|for profit|commercial (?:use|purposes?))\b|\bno comercial\b|\bNoComercial\b|\bnão comercial\b|أغراض تجارية|غايات غير تجارية|\bvenderlas\b|\bsell\b/iu,
    apply: (profile, _found, sentence) =>
      /\bcommercial and non-?commercial|\bcommercially\b.*\bfree\b|\bincluyendo una finalidad comercial|\buso comercial en Internet/iu.test(
        sentence,
      )
        ? { ...profile, commercial: 'yes' }
        : /\bsell|\bsale|\bsold|vender/iu.test(sentence) && !/commercial/iu.test(sentence)
          ? { ...profile, onwardSupply: 'no' }
          : { ...profile, commercial: 'no' },
  },
  {
    pattern: /\bpaywall\w*|\bsubscri(?:ber|ption)s?[- ]only\b/iu,
    apply: (profile, _found, sentence) => ({
      ...profile,
      paywall: /\b(?:not|no|none|never|don[’']t|cannot|without)\b/iu.test(sentence)
        ? 'no'
        : profile.paywall,
    }),
  },
  {
    pattern:
      /\b(?:pixel|page[- ]?counter|tracking (?:code|pixel|tag)|tracker|analytics (?:code|tag)|javascript|code snippet|html code|embed code|copy the (?:html )?code)\b/iu,
    // The counter itself differs by piece and is never in the terms: it is asked for, and R26 says so.
    apply: (profile, _found, sentence) => ({
      ...profile,
      byHand: [...(profile.byHand ?? []), sentence.slice(0, 500)],
    }),
  },
  {
    pattern: /\b(?:headline|title|titular|título)s?\b/iu,
    apply: (profile, _found, sentence) =>
      /\b(?:not|don[’']t|cannot|keep|original|same|without)\b/iu.test(sentence) &&
      !/\bmay (?:change|write|edit)|\bcan (?:change|write|edit)|\bfree to/iu.test(sentence)
        ? { ...profile, headline: 'keep' }
        : { ...profile, headline: 'may-change' },
  },
  {
    pattern: /\bfirst (\w+) (paragraphs?|words?)\b/iu,
    apply: (profile, found) => ({
      ...profile,
      extract: {
        kind: /^w/iu.test(found[2] ?? '') ? 'words' : 'paragraphs',
        count: numberOf(found[1]),
      },
    }),
  },
  {
    pattern:
      /\b(?:wait|after|embargo\w*)\b.{0,40}?\b(\d+|one|two|three|seven)\s+(hours?|days?)\b/iu,
    apply: (profile, found) => ({
      ...profile,
      minDelayDays: Math.max(
        profile.minDelayDays,
        /^h/iu.test(found[2] ?? '') ? Math.ceil(numberOf(found[1]) / 24) : numberOf(found[1]),
      ),
    }),
  },
  {
    pattern: /\b(?:at the (?:top|beginning|start)|on top)\b/iu,
    apply: (profile) => ({ ...profile, credit: { ...profile.credit, position: 'top' } }),
  },
  {
    pattern: /\b(?:at the (?:bottom|end|foot))\b/iu,
    apply: (profile) => ({ ...profile, credit: { ...profile.credit, position: 'bottom' } }),
  },
  {
    pattern:
      /\b(?:indicate|state|say|note|mention|signal\w*|angeben)\b.{0,40}\b(?:changes?|edit(?:ed|s)?|modified|Änderungen)\b/iu,
    apply: (profile) => ({
      ...profile,
      changeNoteRequired: profile.textEdits !== 'none',
      credit:
        profile.textEdits === 'none' || profile.credit.templateIfEdited
          ? profile.credit
          : {
              ...profile.credit,
              templateIfEdited: `${profile.credit.template} Edited for republication.`,
            },
    }),
  },
  {
    pattern:
      /\bquot(?:e|es|ation|ations)\b.{0,60}\b(?:complete|intact|full|whole)\b|\bkey (?:sources|quotes)\b/iu,
    apply: (profile) => ({ ...profile, quotesComplete: true }),
  },
  {
    pattern:
      /\b(?:tag ?line|about (?:us|the author)|bio|boilerplate|note at the (?:end|bottom))\b/iu,
    apply: (profile) => ({ ...profile, keepTaglines: true }),
  },
  {
    pattern:
      /\b(?:(?:e-?mail|notify|tell|inform|let)\b.{0,20}\b(?:us|me)\b.*|send (?:us )?(?:an )?(?:e-?mail|link|copy|url)\b.*)|([\w.+-]+@[\w-]+\.[\w.]+)/iu,
    apply: (profile, found) => ({
      ...profile,
      notifyTo:
        profile.notifyTo ?? /[\w.+-]+@[\w-]+\.\w[\w.]*\w/u.exec(found[0])?.[0] ?? 'the outlet',
    }),
  },
  {
    pattern:
      /\b(?:prior|written|express|advance)\b.{0,20}\b(?:permission|consent|approval)\b|\bask (?:us )?(?:for )?(?:permission|first)\b/iu,
    apply: (profile, _found, sentence) =>
      /\bwithout (?:prior|asking)|\bno(?:t)? (?:need|required)/iu.test(sentence)
        ? profile
        : /\bprint\b/iu.test(sentence)
          ? { ...profile, channels: { ...profile.channels, print: 'ask' } }
          : { ...profile, byHand: [...(profile.byHand ?? []), sentence.slice(0, 500)] },
  },
  {
    pattern:
      /\b(?:share|sell|pass|syndicat\w+|redistribut\w+)\b.{0,30}\b(?:third part\w+|others|aggregat\w+|syndicat\w+)\b/iu,
    apply: (profile, _found, sentence) => ({
      ...profile,
      onwardSupply: /\b(?:not|no|don[’']t|cannot|never)\b/iu.test(sentence)
        ? 'no'
        : profile.onwardSupply,
    }),
  },
  {
    pattern: /\b(?:affiliation|institution|university|name the author|author[’']?s? name)\b/iu,
    apply: (profile) => profile,
  },
  {
    pattern:
      /\bavailable (?:only )?in (?:the )?(United States|U\.?S\.?|Canada|Europe|Africa|Asia)\b|\bonly in (?:the )?([A-Z][\p{L} ]{2,30})\b/u,
    apply: (profile, found) => ({ ...profile, territory: found[1] ?? found[2] ?? null }),
  },
  {
    pattern:
      /\b(?:remove|take (?:it )?down|delete|unpublish)\b.{0,50}\bafter (\d+) days\b|\bafter (\d+) days\b.{0,50}\b(?:remove|take down|delete)\b/iu,
    apply: (profile, found) => ({
      ...profile,
      expiresAfterDays: numberOf(found[1] ?? found[2]),
      onExpiry: 'remove',
    }),
  },
]
