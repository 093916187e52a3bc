import { lazy, Suspense, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { KeyList } from '../shell/KeysPage.tsx'
import { usePlaceStart } from '../shell/placeFocus.ts'
import type { SettingsSection } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorState, Skeleton } from '../ui/States.tsx'
import { runCommand } from '../shell/commandStore.ts'
import { showToast } from '../ui/toast.ts'
import { momentWords } from '../words/dateWords.ts'
import { counted, sizeWords, numberWords } from '../words/numberWords.ts'
import { Appearance } from './Appearance.tsx'
import { Backups } from './Backups.tsx'
import { DeskForm } from './DeskForm.tsx'
import { DeskRulesForm } from './DeskRulesForm.tsx'
import { Samples } from './Samples.tsx'
import styles from './SettingsScreen.module.css'
import { Vocabularies } from './Vocabularies.tsx'

// Brings the lexicons along, which the window has no other use for.
const CueWords = lazy(() => import('./CueWords.tsx'))

/** The desk's own settings, one page: who and what it is, how it looks, its copies, its facts, its keys. */
export default function SettingsScreen({ section }: { readonly section: SettingsSection }) {
  const settings = useDesk('settings.get', {})
  usePlaceStart()
  const page = useRef<HTMLDivElement>(null)
  const isThere = settings.data !== undefined
  useEffect(() => {
    if (isThere && section !== 'desk')
      page.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView()
  }, [section, isThere])
  if (settings.isError)
    return (
      <ErrorState
        title="The settings could not be read"
        fault={faultOf(settings.error)}
        onRetry={() => void settings.refetch()}
      />
    )
  return (
    <div className={styles.screen} ref={page} tabIndex={-1} data-place-start data-reading>
      <div className={styles.inside}>
        <h1 className={styles.title}>Settings</h1>
        <Part id="desk" title="Desk">
          {settings.data ? <DeskForm settings={settings.data} /> : <Loading />}
        </Part>
        <Part id="appearance" title="Appearance">
          {settings.data ? <Appearance theme={settings.data.theme} /> : <Loading />}
        </Part>
        <Part id="rules" title="Desk rules">
          {settings.data ? <DeskRulesForm rules={settings.data.rules} /> : <Loading />}
        </Part>
        <Part id="words" title="Words that attribute">
          {settings.data ? (
            <Suspense fallback={<Loading />}>
              <CueWords cues={settings.data.cues} />
            </Suspense>
          ) : (
            <Loading />
          )}
        </Part>
        <Part id="backups" title="Backups">
          <Backups timeZone={settings.data?.timeZone} />
        </Part>
        <Part id="vocabularies" title="Vocabularies">
          <Vocabularies />
        </Part>
        <Part id="library" title="This library">
          <LibraryFacts />
        </Part>
        <Part id="samples" title="Samples">
          <Samples />
        </Part>
        <Part id="keys" title="Keys">
          <div className={styles.keys}>
            <KeyList place={null} />
          </div>
        </Part>
      </div>
    </div>
  )
}

function Part(props: {
  readonly id: SettingsSection
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section
      className={styles.section}
      data-section={props.id}
      data-pane={`settings-${props.id}`}
      aria-label={props.title}
    >
      <h2 className={styles.head}>{props.title}</h2>
      {props.children}
    </section>
  )
}

function Loading() {
  return (
    <p className={styles.words}>
      <Skeleton width={40} />
    </p>
  )
}

async function saveReadable(): Promise<void> {
  const reply = await ask('library.salvage', {})
  if (!reply.ok) return void showToast({ words: reply.fault.message, tone: 'failed' })
  const { folder, articles, textsOnly } = reply.value
  if (folder !== null)
    showToast({
      words: `${counted(articles, 'piece')} saved into ${folder}${textsOnly > 0 ? `, ${numberWords(textsOnly)} more as plain text` : ''}. This library is as it was.`,
    })
  return undefined
}

function checkWords({ at, problems }: { at: string; problems: readonly string[] }): string {
  return problems.length === 0
    ? `${momentWords(at)}: every page is whole`
    : `${momentWords(at)}: ${counted(problems.length, 'place')} cannot be read (${problems[0] ?? ''}). Go back to a copy above, or save what can be read.`
}

function LibraryFacts() {
  const info = useDesk('library.info', {})
  const backups = useDesk('library.backups', {})
  if (info.isError) return <p className={styles.words}>{faultOf(info.error).message}</p>
  if (!info.data) return <Loading />
  const { data } = info
  const newest = backups.data?.[0]
  const facts: readonly (readonly [string, string])[] = [
    ['Where it lies', data.path],
    ['Pieces', numberWords(data.articles)],
    ...(newest ? [['Size of the last copy', sizeWords(newest.size)] as const] : []),
    [
      'Last read through',
      data.checked ? checkWords(data.checked) : 'not yet; the next copy does it',
    ],
    ['Form of the library', `version ${data.schemaVersion}`],
    ['Copydesk', data.appVersion],
    ...Object.entries(data.runtime),
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([word, value]) => [
          <dt key={word}>{word}</dt>,
          <dd key={`${word} value`}>{value}</dd>,
        ])}
      </dl>
      <div className={styles.actions}>
        <Button onPress={() => runCommand('help.folder')}>Show the library folder</Button>
        <Button onPress={() => runCommand('help.log')}>Show the log file</Button>
        <Button onPress={() => void saveReadable()}>Save what can be read…</Button>
      </div>
      <p className={styles.words}>
        Nothing in this library leaves this machine except the files you export. Copydesk never uses
        the network.
      </p>
    </>
  )
}
