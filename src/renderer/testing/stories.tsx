// The window in a bare browser against the fake desk: stories.html?story=library-full&theme=dark.
// Not part of the product's build; e2e/stories/shoot.ts takes its pictures.
import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import { remember } from '../ui/remember.ts'
import { makeFakeDesk } from './fakeDesk.ts'
import { stories } from './stories.ts'

const asked = new URLSearchParams(location.search)
const story = stories[asked.get('story') ?? 'library-full']
if (!story) throw new Error(`No story ${String(asked.get('story'))}`)

const theme = (asked.get('theme') ?? 'light') as 'light' | 'dark' | 'high-contrast'
localStorage.clear()
remember('place', story.route)
remember('theme', theme)
const desk = makeFakeDesk({ ...story.desk, settings: { theme, ...story.desk?.settings } })
Object.defineProperty(window, 'desk', { value: desk })
Object.defineProperty(window, 'fakeDesk', { value: desk })

// The stores read what they remember when they are loaded, so the window comes after.
const { DeskWindow } = await import('../shell/DeskWindow.tsx')
const { openClient } = await import('../shell/openClient.ts')
const { applyLastTheme } = await import('../shell/theme.ts')
applyLastTheme()
const place = document.getElementById('root')
if (place) createRoot(place).render(<DeskWindow client={openClient().client} />)
