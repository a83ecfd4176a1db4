/** What was typed in a form, kept in this browser. */
export interface Draft {
  /** Milliseconds, to say how old it is and to forget it in time. */
  readonly at: number
  readonly fields: Readonly<Record<string, readonly string[]>>
}

const days = 86_400_000
const kept = 30 * days

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The marks of what the writer was shown go with the draft: what was saved since is told when it is sent. */
const seen = '_seen'
const never = ['hidden', 'password', 'file', 'submit', 'button']

/** Fields worth keeping: what a person types or chooses, never secrets, files or hidden keys. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('input, textarea, select')].filter(
    (field) => field.name === seen || (field.name !== '' && !never.includes(field.type)),
  )
}

export function readDraft(text: string | null, now: number): Draft | undefined {
  if (!text) return undefined
  try {
    const draft = JSON.parse(text) as Draft
    return now - draft.at < kept && typeof draft.fields === 'object' ? draft : undefined
  } catch {
    return undefined
  }
}

export function valuesOf(fields: readonly Field[]): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const field of fields) {
    const list = values[field.name] ?? []
    values[field.name] = list
    if (!isTick(field)) list.push(field.value)
    else if (field.checked) list.push(field.value)
  }
  return values
}

/** The marks of the page itself, to be put back with the text that it shows. */
export function marksOf(form: HTMLFormElement): () => void {
  const field = form.querySelector<HTMLInputElement>(`input[name="${seen}"]`)
  const value = field?.value
  return () => {
    if (field && value !== undefined) field.value = value
  }
}

/** Puts the draft back; true when something was different from what the page shows. */
export function restore(fields: readonly Field[], draft: Draft): boolean {
  let changed = false
  for (const field of fields) {
    const values = draft.fields[field.name]
    if (!values) continue
    if (isTick(field)) {
      const ticked = values.includes(field.value)
      changed ||= field.checked !== ticked
      field.checked = ticked
    } else if (field.name === seen) {
      field.value = values[0] ?? field.value
    } else if (field.value !== (values[0] ?? '')) {
      field.value = values[0] ?? ''
      changed = true
    }
  }
  return changed
}

function isTick(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}
