import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'

export interface AutoSaveProps {
  readonly frame: Frame
  /** Said above the form while it saves itself, and what is said instead where no script runs. */
  readonly itself: string
  readonly byHand: string
  /** Said when no answer comes: nothing was saved since. */
  readonly unsaved: string
  /** A form of what exists (`Form seen`). */
  readonly children?: Child
}

/**
 * A form that saves itself while it is written. To what is sent with `_auto`, its route answers with a `sentence`, the
 * marks then `seen`, and the new values of other hidden fields. Without JavaScript, the form alone, with its button.
 */
export function AutoSave({ frame, itself, byHand, unsaved, children }: AutoSaveProps) {
  const script = frame.assets.scripts?.['AutoSave']
  return (
    <auto-save unsaved={unsaved}>
      <p class="hint auto-save-itself">{itself}</p>
      <p class="hint auto-save-by-hand">{byHand}</p>
      {children}
      <p class="auto-save-told hint" role="status" />
      {script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
    </auto-save>
  )
}
