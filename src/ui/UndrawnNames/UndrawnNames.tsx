import type { Frame } from '#kit/frame.ts'
import type { Undrawn } from '#kit/writing/undrawn.ts'
import { Notice } from '../Notice/Notice.tsx'
import { uiTexts } from '../texts.ts'

/** Before names are printed: how many would be squares, which letters, and what is to be installed. */
export function UndrawnNames(props: {
  readonly frame: Frame
  readonly undrawn: Undrawn | undefined
}) {
  const { undrawn } = props
  if (!undrawn) return null
  const texts = uiTexts[props.frame.locale].undrawn
  return (
    <Notice tone="caution" title={texts.title(undrawn.names)}>
      <p>{texts.letters(undrawn.letters.slice(0, 20).join(' '))}</p>
      <p>{texts.install}</p>
    </Notice>
  )
}
