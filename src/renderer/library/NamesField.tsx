import type { EntityDraft } from '../../shared/model/entity.ts'
import { ListField } from '../ui/ListField.tsx'

type Names = EntityDraft['names']

const pattern = /^\s*([a-zA-Z]{2,3}(?:-[\w-]+)?)\s*:\s*(.+)$/u

/** A name in other languages and scripts, each as "ar: قمر جاويد"; what lacks its language is not taken. */
export function NamesField(props: {
  readonly names: Names
  readonly onChange: (names: Names) => void
}) {
  return (
    <ListField
      label="In other languages"
      values={props.names.map(({ language, name }) => `${language}: ${name}`)}
      onChange={(values) =>
        props.onChange(
          values.flatMap((value) => {
            const match = pattern.exec(value)
            return match ? [{ language: match[1] ?? '', name: (match[2] ?? '').trim() }] : []
          }),
        )
      }
      refuse={(typed) =>
        pattern.test(typed)
          ? null
          : `Say in which language: its code and a colon before the name, as in “ar: قمر جاويد”.`
      }
      placeholder="ar: قمر جاويد"
      hint="Language, colon, name."
    />
  )
}
