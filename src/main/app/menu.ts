import { app, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { Command, CommandId, Place } from '../../shared/commands.ts'
import { commands, isAvailable, isPlaceKey, menus } from '../../shared/commands.ts'

/** Shows the native menus, built from the table of commands; `give` hears what was chosen. */
export function showMenus(give: (id: CommandId) => void): void {
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = menus.map((menu) => ({
    label: menu,
    // The system adds its list of windows and its search field to these.
    ...(isMac && menu === 'Window' ? { role: 'windowMenu' as const } : {}),
    ...(isMac && menu === 'Help' ? { role: 'help' as const } : {}),
    submenu: itemsOf(menu, isMac, give),
  }))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...template] : template),
  )
}

/** Greys out what cannot be done where the window stands. */
export function enableMenus(place: Place): void {
  const menu = Menu.getApplicationMenu()
  for (const command of commands) {
    const item = menu?.getMenuItemById(command.id)
    if (item) item.enabled = isAvailable(command, place)
  }
}

function itemsOf(
  menu: string,
  isMac: boolean,
  give: (id: CommandId) => void,
): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = []
  let group: number | null = null
  for (const command of commands) {
    if (command.menu !== menu) continue
    if (group !== null && group !== command.group) items.push({ type: 'separator' })
    group = command.group
    items.push(itemOf(command, isMac, () => give(command.id)))
  }
  if (menu === 'View' && !app.isPackaged)
    items.push({ type: 'separator' }, { role: 'toggleDevTools' })
  return items
}

function itemOf(command: Command, isMac: boolean, click: () => void): MenuItemConstructorOptions {
  const { id, label, accelerator, role } = command
  if (role !== undefined) return { id, label, role, ...(accelerator ? { accelerator } : {}) }
  if (accelerator === undefined) return { id, label, click }
  if (!isPlaceKey(accelerator)) return { id, label, click, accelerator }
  // A bare letter is for the window to hear, which knows whether text is being typed. Shown only; macOS
  // cannot show a key without taking it, so there it stands in the label.
  return isMac
    ? { id, label: `${label} (${accelerator})`, click }
    : { id, label, click, accelerator, registerAccelerator: false }
}
