/** A field that somebody changed since it was drawn, and what it holds. */
interface Typed {
  readonly form: string
  readonly name: string
  /** Which of a group it is: the value of a radio or of a box. */
  readonly choice: string | undefined
  readonly value: string
  readonly checked: boolean
}

type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What was typed, chosen or ticked in a part of a page and not sent yet. */
export function typedIn(part: HTMLElement): readonly Typed[] {
  return fieldsOf(part)
    .filter(isChanged)
    .map((field) => ({
      form: formOf(field),
      name: field.name,
      choice: choiceOf(field),
      value: field.value,
      checked: field instanceof HTMLInputElement && field.checked,
    }))
}

/** Puts the typed values back where the form is still there; its fold is open, so that they are seen. */
export function putBack(part: HTMLElement, typed: readonly Typed[]): void {
  if (typed.length === 0) return
  for (const field of fieldsOf(part)) {
    const kept = typed.find(
      (one) =>
        one.form === formOf(field) && one.name === field.name && one.choice === choiceOf(field),
    )
    if (!kept) continue
    if (field instanceof HTMLInputElement && choiceOf(field) !== undefined)
      field.checked = kept.checked
    else field.value = kept.value
    for (
      let fold = field.closest('details');
      fold;
      fold = fold.parentElement?.closest('details') ?? null
    )
      fold.open = true
  }
}

function fieldsOf(part: HTMLElement): readonly FieldElement[] {
  return [...part.querySelectorAll<FieldElement>('input, textarea, select')].filter(
    (field) => field.name !== '' && !/^(hidden|file|submit)$/.test(field.type),
  )
}

function isChanged(field: FieldElement): boolean {
  if (field instanceof HTMLSelectElement) {
    const drawn = [...field.options].findIndex((option) => option.defaultSelected)
    return field.selectedIndex !== Math.max(0, drawn)
  }
  return choiceOf(field) === undefined
    ? field.value !== field.defaultValue
    : (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked
}

function choiceOf(field: FieldElement): string | undefined {
  return /^(radio|checkbox)$/.test(field.type) ? field.value : undefined
}

/** The address it is sent to, and its name when a page has several for one address. */
function formOf(field: FieldElement): string {
  const form = field.closest('form')
  return form ? `${form.getAttribute('action')} ${form.id}` : ''
}
