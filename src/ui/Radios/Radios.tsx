import { FieldGroup, type FieldProps, useField } from '../Field/Field.tsx'
import { ProseWords } from '../Prose/ProseWords.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly labelIn?: string | undefined
  readonly hint?: string | undefined
  /** Shown with its reason in the hint, and not to be chosen. */
  readonly disabled?: boolean | undefined
}

export interface RadiosProps extends FieldProps {
  readonly options: readonly Choice[]
}

export function Radios(props: RadiosProps) {
  const facts = useField(props, (current) => {
    const chosen = props.options.find((option) => option.value === current)
    return { value: chosen?.value ?? '', said: chosen?.label }
  })
  return (
    <FieldGroup field={props} facts={facts}>
      {props.options.map((option, rank) => {
        const id = rank === 0 ? facts.id : `${facts.id}-${rank + 1}`
        return (
          <div class="choice">
            <input
              type="radio"
              id={id}
              name={props.name}
              value={option.value}
              checked={option.value === facts.current}
              required={props.required}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id}-note` : undefined}
            />
            <label for={id} lang={option.labelIn} dir={option.labelIn ? 'auto' : undefined}>
              {option.label}
            </label>
            {option.hint ? (
              <p class="hint" id={`${id}-note`}>
                <ProseWords markdown={option.hint} />
              </p>
            ) : null}
          </div>
        )
      })}
    </FieldGroup>
  )
}
