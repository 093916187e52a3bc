import { useState } from 'react'
import { usePlaceStart } from '../shell/placeFocus.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { NameList } from './NameList.tsx'
import frame from '../ui/TabbedScreen.module.css'
import { TagList } from './TagList.tsx'

/** Whom and what the library's pieces are about: records of people, organisations and places, and every tag in use. */
export default function NamesScreen() {
  usePlaceStart()
  const [tab, setTab] = useState<'names' | 'tags'>('names')
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  return (
    <div className={frame.screen}>
      <header className={frame.head} data-pane="search">
        <h1 className={frame.title}>Names and tags</h1>
        <SearchField
          className={frame.search ?? ''}
          label="Find a name or a tag"
          placeholder="Name, other name, alias…"
          value={typed}
          onChange={setTyped}
        />
      </header>
      <Tabs
        label="Names and tags"
        className={frame.tabs ?? ''}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'names',
            label: 'People, organisations, places',
            panel: <NameList text={text} />,
          },
          { id: 'tags', label: 'All tags', panel: <TagList text={text} /> },
        ]}
      />
    </div>
  )
}
