import type { Output } from '../../shared/contract.ts'
import { roleWords } from './PartLine.tsx'
import styles from './PartsPanel.module.css'

/** The order a trusted outlet usually has, and what of it this piece lacks. */
export function HouseOrder(props: { readonly house: Output<'outlets.ofPiece'> }) {
  const { outlet, trusted, order, missing } = props.house
  if (outlet === null || trusted === null || order.length === 0) return null
  const word = (role: (typeof order)[number]): string =>
    role === 'paragraph' ? 'Text' : roleWords[role]
  return (
    <p className={styles.houseOrder}>
      {outlet.name} usually has {order.map(word).join(' · ')}.
      {missing.length === 0 ? null : (
        <span className={styles.doubt}>
          {' '}
          Not found here: {missing.map((role) => word(role).toLocaleLowerCase('en')).join(', ')}.
        </span>
      )}
    </p>
  )
}
