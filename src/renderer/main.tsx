import { windowClient } from './shell/windowClient.ts'
import { createRoot } from 'react-dom/client'
import './ui/base.css'
import { DeskWindow } from './shell/DeskWindow.tsx'
import { applyLastTheme } from './shell/theme.ts'

applyLastTheme()
const place = document.getElementById('root')
if (place) createRoot(place).render(<DeskWindow client={windowClient} />)
