import { useMemo, useState } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import { builtInLexicons } from '../../shared/engine/attribution/attribute.ts'
import type { CueFamily } from '../../shared/engine/attribution/lexicon/lexicon.ts'
import { starterForms } from '../../shared/engine/attribution/lexicon/starterForms.ts'
import {
  type CueLanguage,
  type DeskCue,
  type DeskCues,
  lemmaFault,
} from '../../shared/model/deskRules.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Select } from '../ui/Select.tsx'
import { InlineError } from '../ui/States.tsx'
import { unless } from '../ui/since.ts'
import { TextField } from '../ui/TextField.tsx'
import { changeSettings } from './changeSettings.ts'
import styles from './DeskRules.module.css'

type Family = DeskCue['family']

const familyWords: Readonly<Record<Family, string>> = {
  neutral: 'Plain reporting',
  loaded: 'Loaded',
  accuse: 'Accusing',
  deny: 'Denying',
  directive: 'Ordering and asking',
  pledge: 'Promising and agreeing',
  position: 'Taking a position',
  cognition: 'Thinking',
  responsibility: 'Owning up',
}
const families = Object.keys(familyWords) as Family[]
const languages: readonly { readonly value: CueLanguage; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'ar', label: 'Arabic' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'es', label: 'Spanish' },
]

/** The verbs that make somebody say something, by family; the desk silences some and adds its own. */
export default function CueWords({ cues }: { readonly cues: DeskCues }) {
  const [language, setLanguage] = useState<CueLanguage>('en')
  const [lemma, setLemma] = useState('')
  const [family, setFamily] = useState<Family>('neutral')
  const [fault, setFault] = useState<string>()
  const verbs = useMemo(() => verbsOf(language), [language])
  const forms = shownForms(language, lemma.trim().toLowerCase())
  const isThis = (verb: string) => (one: { language: string; lemma: string }) =>
    one.language === language && one.lemma === verb
  const save = async (by: (now: DeskCues) => Partial<DeskCues>): Promise<boolean> => {
    const reply = await changeSettings((now) => ({ cues: { ...now.cues, ...by(now.cues) } }))
    setFault(reply.ok ? undefined : reply.fault.message)
    return reply.ok
  }
  const add = async () => {
    const word = lemma.trim().toLowerCase()
    const refusal = lemmaFault(language, word)
    if (refusal) return setFault(refusal)
    const isAdded = await save(({ added, silenced }) => ({
      added: [...added.filter((one) => !isThis(word)(one)), { language, lemma: word, family }],
      silenced: silenced.filter((one) => !isThis(word)(one)),
    }))
    if (isAdded) setLemma(unless(lemma, ''))
    return undefined
  }
  const silence = (verb: string, isSilent: boolean) =>
    void save(({ silenced }) => {
      const others = silenced.filter((one) => !isThis(verb)(one))
      return { silenced: isSilent ? [...others, { language, lemma: verb }] : others }
    })
  return (
    <>
      <p className={styles.words}>
        A verb of this list makes its subject a speaker. Press one to silence it here; add the ones
        your sources use. Every piece is read again afterwards; decisions stay.
        {language === 'de' || language === 'fr' || language === 'es'
          ? ' This list is a beginning: of a verb you add the regular forms are read, not those of an irregular one.'
          : null}
      </p>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Select label="Language" value={language} choices={languages} onChange={setLanguage} />
        <TextField label="Verb" value={lemma} onChange={setLemma} maxLength={40} dir="auto" />
        <Select
          label="Family"
          value={family}
          choices={families.map((value) => ({ value, label: familyWords[value] }))}
          onChange={setFamily}
        />
        <Button type="submit">Add the verb</Button>
      </form>
      {forms.length > 0 ? (
        <p className={styles.note} aria-live="polite">
          Read as {forms.join(', ')}
        </p>
      ) : null}
      {fault ? <InlineError>{fault}</InlineError> : null}
      {families.map((each) => {
        const own = cues.added.filter((one) => one.language === language && one.family === each)
        const known = verbs.get(each)
        // Each of its verbs may stand in a family above.
        if ((known?.verbs ?? []).length === 0 && own.length === 0) return null
        return (
          <section key={each} className={styles.family} aria-label={familyWords[each]}>
            <h3 className={styles.familyName}>{familyWords[each]}</h3>
            <p className={styles.note} dir="auto">
              {known?.note}
            </p>
            {/* One stop for the Tab key: a family has up to a hundred verbs; arrows go through them. */}
            <Toolbar className={styles.verbs ?? ''} aria-label={`Verbs: ${familyWords[each]}`}>
              {own.map((one) => (
                <Chip
                  key={one.lemma}
                  onRemove={() =>
                    void save(({ added }) => ({
                      added: added.filter((cue) => !isThis(one.lemma)(cue)),
                    }))
                  }
                >
                  {one.lemma}
                </Chip>
              ))}
              {known?.verbs
                .filter((verb) => !cues.added.some(isThis(verb)))
                .map((verb) => (
                  <ToggleButton
                    key={verb}
                    className={styles.verb ?? ''}
                    isSelected={!cues.silenced.some(isThis(verb))}
                    onChange={(counts) => silence(verb, !counts)}
                  >
                    <bdi>{verb}</bdi>
                  </ToggleButton>
                ))}
            </Toolbar>
          </section>
        )
      })}
    </>
  )
}

/** The first forms that are made of a verb, as they are written: “legt … nach, nachgelegt”; none where none are made. */
function shownForms(language: CueLanguage, verb: string): readonly string[] {
  const forms = lemmaFault(language, verb) === null ? starterForms(language, verb) : []
  const participle = forms.find((form) => form.startsWith('~'))
  return [...forms.slice(0, 2), ...(participle ? [participle.slice(1)] : [])].map((form) =>
    form.replace('+', ' … '),
  )
}

/** Family → its note and its verbs; a verb in several families is listed in the first. */
function verbsOf(language: CueLanguage): Map<CueFamily, { note: string; verbs: string[] }> {
  const found = new Map<CueFamily, { note: string; verbs: string[] }>()
  const seen = new Set<string>()
  const lexicon = builtInLexicons.find((one) => one.language === language)
  for (const entry of lexicon?.families ?? []) {
    const own = found.get(entry.family) ?? { note: entry.note, verbs: [] }
    found.set(entry.family, own)
    for (const { lemma } of entry.verbs) {
      if (seen.has(lemma)) continue
      seen.add(lemma)
      own.verbs.push(lemma)
    }
  }
  return found
}
