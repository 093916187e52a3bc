import { Button } from './Button.tsx'
import type { ButtonProps } from './Button.tsx'
import { keyWords } from './keyWords.ts'
import { Tooltip } from './Popover.tsx'

/** The button a long sheet is there for; what stands beside it says that its key works from anywhere in the sheet. */
export function SheetButton(props: Omit<ButtonProps, 'look'>) {
  return (
    <Tooltip words={`${keyWords('CmdOrCtrl+Enter').join(' ')} from anywhere in this sheet`}>
      <Button look="primary" {...props} />
    </Tooltip>
  )
}
