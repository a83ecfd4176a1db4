import type { Child } from 'hono/jsx'
import { FieldGroup, type FieldProps, useField } from '../Field/Field.tsx'
import { fieldId, useFormScope } from '../Form/scope.ts'
import { uiTexts } from '../texts.ts'

/** What a row asks: its field is drawn by `draw`, under the name that is given to it. */
export interface Cell {
  readonly name: string
  readonly label: string
  readonly draw: (name: string) => Child
}

export interface FieldRowsProps extends Omit<FieldProps, 'value'> {
  /** What one row is called: “Option”. */
  readonly row: string
  readonly cells: readonly Cell[]
  readonly least: number
  readonly most: number
  /** Address of the form: a gesture comes back to its row. */
  readonly action: string
  /** Name under which a gesture is sent, as `options:up:2`: its route draws the form again, and saves nothing. */
  readonly gesture: string
}

/**
 * A list of rows that answer the same questions, in their order. Adding, moving or taking away a row sends the form: the
 * page comes back with all that was typed, without a script. Fields are named `options.0.label`.
 */
export function FieldRows(props: FieldRowsProps) {
  const { name, form, cells, least, most } = props
  const scope = useFormScope()
  // The rows tell what they show; the list itself sends nothing.
  const facts = useField(props, () => ({ value: '', quiet: true }))
  const texts = uiTexts[facts.locale].rows
  const count = Math.min(most, Math.max(ranksIn(form.values, name), least, 1))
  const lead = (rank: number) => `${name}.${rank}.${cells[0]?.name ?? ''}`
  const press = (words: string, what: string, to: string, about?: string) => (
    <button
      type="submit"
      class="button quiet"
      name={props.gesture}
      value={`${name}:${what}`}
      formaction={`${props.action}#${fieldId(scope, to)}`}
    >
      {words}
      {about ? <span class="visually-hidden"> {about}</span> : null}
    </button>
  )
  return (
    <div class="field-rows">
      {/* Enter, in any field, saves: it presses the first button of the form, which must not be one of a row. */}
      <button type="submit" class="visually-hidden" tabindex={-1}>
        {texts.enter}
      </button>
      <FieldGroup field={props} facts={facts}>
        <span id={facts.id} tabindex={-1} />
        {Array.from({ length: count }, (_, rank) => {
          const title = texts.title(props.row, rank + 1)
          return (
            <fieldset class="field-row">
              <legend>{title}</legend>
              {cells.map((cell) => (
                <>
                  {cell.draw(`${name}.${rank}.${cell.name}`)}
                  <Named name={`${name}.${rank}.${cell.name}`} label={`${title}, ${cell.label}`} />
                </>
              ))}
              <p class="field-row-end">
                {rank > 0 ? press(texts.up, `up:${rank}`, lead(rank - 1), title) : null}
                {rank < count - 1 ? press(texts.down, `down:${rank}`, lead(rank + 1), title) : null}
                {count > 1 ? press(texts.remove, `remove:${rank}`, name, title) : null}
              </p>
            </fieldset>
          )
        })}
        {count < most ? press(texts.add, 'add', lead(count), props.row) : null}
      </FieldGroup>
    </div>
  )
}

/** In the summary of problems, a field is named with its row: the same question stands in each of them. */
function Named({ name, label }: { name: string; label: string }) {
  useFormScope().labels?.set(name, label)
  return null
}

function ranksIn(values: FieldProps['form']['values'], name: string): number {
  const ranks = Object.keys(values).map((field) => {
    const [head, rank, cell] = field.split('.')
    return head === name && cell !== undefined && /^\d{1,3}$/.test(rank ?? '')
      ? Number(rank) + 1
      : 0
  })
  return Math.max(0, ...ranks)
}
