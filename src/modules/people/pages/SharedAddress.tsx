import type { Frame } from '#kit/frame.ts'
import { paths } from '../paths.ts'
import type { AddressHolder } from '../person.ts'
import { claimTexts } from '../texts/address.ts'

/** Beside somebody who typed the address of another: whose it is, for the team. Nothing when it is theirs alone. */
export function SharedAddress({
  frame,
  holder,
}: {
  frame: Frame
  holder: AddressHolder | undefined
}) {
  if (!holder) return null
  return (
    <p>
      {claimTexts[frame.locale].alsoOf} <a href={paths.person(holder.personId)}>{holder.name}</a>
    </p>
  )
}
