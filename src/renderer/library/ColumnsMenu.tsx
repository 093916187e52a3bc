import { Check, Columns3 } from 'lucide-react'
import { useMemo } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../ui/Button.tsx'
import menu from '../ui/Menu.module.css'
import { useRemembered } from '../ui/remember.ts'
import { type ColumnId, chosenColumns, usualColumns } from './columns.tsx'

const isColumns = (value: unknown): value is readonly ColumnId[] =>
  Array.isArray(value) && value.every((one) => chosenColumns.some(({ id }) => id === one))

/** The columns this person wants in the list, there again at the next start. */
export function useChosenColumns(): [
  ReadonlySet<ColumnId>,
  (columns: readonly ColumnId[]) => void,
] {
  const [kept, setKept] = useRemembered('library.columns', isColumns, usualColumns)
  return [useMemo(() => new Set(kept), [kept]), setKept]
}

/** Which columns the list shows; the headline always stands. */
export function ColumnsMenu(props: {
  readonly chosen: ReadonlySet<ColumnId>
  readonly onChange: (columns: readonly ColumnId[]) => void
}) {
  const { chosen, onChange } = props
  return (
    <MenuTrigger>
      <Button look="quiet" size="small" icon aria-label="Columns">
        <Columns3 size={14} aria-hidden />
      </Button>
      <Popover className={menu.popover} offset={4}>
        <Menu
          className={menu.list ?? ''}
          aria-label="Columns"
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(
              chosenColumns.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)),
            )
          }
        >
          {chosenColumns.map(({ id, label }) => (
            <MenuItem key={id} id={id} textValue={label} className={menu.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={menu.tick}>
                    {isSelected ? <Check size={14} aria-hidden /> : null}
                  </span>
                  <span className={menu.words}>{label}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
