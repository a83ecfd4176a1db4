import { FieldGroup, type FieldProps, useField } from '../Field/Field.tsx'
import { ProseWords } from '../Prose/ProseWords.tsx'
import type { Choice } from '../Radios/Radios.tsx'

export interface CheckBoxesProps extends Omit<FieldProps, 'value'> {
  readonly options: readonly (Choice & {
    /** Beside the hint, in the language of the label: the first words of what is chosen. */
    readonly excerpt?: string | undefined
  })[]
  /** Ticked at first; several are given as a list, or one string with line breaks. */
  readonly value?: string | readonly string[] | undefined
}

/** Several answers to one question; sent as one field given several times. */
export function CheckBoxes(props: CheckBoxesProps) {
  const { value, ...rest } = props
  const field: FieldProps = {
    ...rest,
    // A form that came back with nothing ticked must not tick again what was ticked at first.
    value: isRefused(props) ? '' : typeof value === 'string' ? value : value?.join('\n'),
  }
  const facts = useField(field, (current) => {
    const sent = props.options.filter((option) => current.split('\n').includes(option.value))
    const value = sent.map((option) => option.value).join('\n')
    return { value, said: sent.map(({ label }) => label).join(', '), several: true, box: true }
  })
  const ticked = facts.current.split('\n')
  return (
    <FieldGroup field={field} facts={facts}>
      {props.options.map((option, rank) => {
        const id = rank === 0 ? facts.id : `${facts.id}-${rank + 1}`
        return (
          <div class="choice">
            <input
              type="checkbox"
              id={id}
              name={props.name}
              value={option.value}
              checked={ticked.includes(option.value)}
              aria-describedby={option.hint ? `${id}-note` : undefined}
            />
            <label for={id} lang={option.labelIn} dir={option.labelIn ? 'auto' : undefined}>
              {option.label}
            </label>
            {option.hint ? (
              <p class="hint" id={`${id}-note`}>
                <ProseWords markdown={option.hint} />
                {option.excerpt ? (
                  <>
                    {' · '}
                    <bdi lang={option.labelIn}>{option.excerpt}</bdi>
                  </>
                ) : null}
              </p>
            ) : null}
          </div>
        )
      })}
    </FieldGroup>
  )
}

function isRefused(props: CheckBoxesProps): boolean {
  return Object.keys(props.form.problems).length > 0
}
