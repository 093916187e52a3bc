import { MeasuredFigures } from '../attribution/MeasuredFigures.tsx'
import { ExportSheet } from '../exports/ExportSheet.tsx'
import { ImportSheet } from '../intake/ImportSheet.tsx'
import { NoticesSheet } from '../notices/NoticesSheet.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { KeysPage } from './KeysPage.tsx'
import { WhoIsWorking } from './WhoIsWorking.tsx'

/** Every sheet and dialog that may lie over any place, each closed until it is asked for. */
export default function OverWindow() {
  return (
    <>
      <ImportSheet />
      <ExportSheet />
      <NoticesSheet />
      <CommandPalette />
      <KeysPage />
      <MeasuredFigures />
      <WhoIsWorking />
    </>
  )
}
