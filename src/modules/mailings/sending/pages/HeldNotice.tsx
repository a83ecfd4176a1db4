import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../../paths.ts'
import { sendingTexts } from '../../texts/sending.ts'

/** After a restore: what waits here may have been sent by the instance that was saved. */
export function HeldNotice({ frame }: { frame: Frame }) {
  const texts = sendingTexts[frame.locale]
  return (
    <Notice tone="caution" title={texts.heldTitle}>
      <p>{texts.heldText}</p>
      <ActionButton
        frame={frame}
        action={paths.release}
        label={texts.release}
        confirm={texts.releaseConfirm}
      />
    </Notice>
  )
}
