import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'
import { layoutTexts } from './texts.ts'

/** Beside the head of a page that may be pinned: one press, and one comes back to the page. */
export function PinButton({ frame }: { frame: Frame }) {
  const here = frame.pins?.here
  if (!here) return null
  const texts = layoutTexts[frame.locale]
  const { kind, key, isKept, action } = here
  return (
    <div class="page-pin">
      <ActionButton
        frame={frame}
        action={action}
        label={isKept ? texts.unpin : texts.pin}
        spoken={isKept ? texts.unpinSpoken : texts.pinSpoken}
        tone="plain"
        fields={{ kind, key, retour: frame.path }}
      />
    </div>
  )
}
