import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './Tabs.module.css'
import { classes } from './classes.ts'

export interface TabSpec<T extends string> {
  readonly id: T
  readonly label: string
  /** A number after the word; nothing is shown where it is nothing. */
  readonly count?: ReactNode
  readonly panel: ReactNode
}

/** A row of tabs and the panel of the chosen one, which scrolls. */
export function Tabs<T extends string>(props: {
  readonly label: string
  readonly tabs: readonly TabSpec<T>[]
  readonly selected: T
  readonly onSelect: (id: T) => void
  readonly className?: string
}) {
  return (
    <AriaTabs
      className={classes(styles.tabs, props.className)}
      selectedKey={props.selected}
      onSelectionChange={(key) => {
        const tab = props.tabs.find((tab) => tab.id === key)
        if (tab) props.onSelect(tab.id)
      }}
    >
      <TabList aria-label={props.label} className={styles.list}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab}>
            {tab.label}
            {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
