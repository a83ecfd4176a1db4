import type { Frame } from '#kit/frame.ts'
import type { ButtonTone } from '../ButtonLink/ButtonLink.tsx'

export interface ActionButtonProps {
  readonly frame: Pick<Frame, 'formMark'>
  readonly action: string
  readonly label: string
  /** For a button that stands in many rows: the label, then of what, for whoever hears it. */
  readonly spoken?: string | undefined
  readonly tone?: ButtonTone | undefined
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** Asked once, in words, before the act: the button unfolds the sentence and the real button. */
  readonly confirm?: string | undefined
}

/** A form of one button. */
export function ActionButton(props: ActionButtonProps) {
  const tone = props.tone ?? 'quiet'
  const form = (
    <form class="action-button" method="post" action={props.action}>
      <input type="hidden" name="_key" value={props.frame.formMark} />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.confirm ? <p>{props.confirm}</p> : null}
      <button type="submit" class={`button ${tone}`} aria-label={props.spoken}>
        {props.label}
      </button>
    </form>
  )
  if (!props.confirm) return form
  return (
    <details class="confirm">
      <summary class={`button ${tone === 'danger' ? 'quiet-danger' : tone}`}>{props.label}</summary>
      <div class="confirm-box">{form}</div>
    </details>
  )
}
