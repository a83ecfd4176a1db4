import {
  optionsInOrder,
  partOf,
  type Question,
  type Questionnaire,
  questionsOf,
  rowsInOrder,
  type SentFields,
} from '#engines/questionnaires/index.ts'
import { placeField, type Step, withSent } from '#modules/questionnaires/browser.ts'
import type { TypedFields } from './kept.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Any commune: the phone knows no name of them, and the house reads the one that was typed. */
const someCommune = '01001'

/** What was typed, as the engine reads it here. */
export function sentOf(questionnaire: Questionnaire, fields: TypedFields): SentFields {
  const places = questionsOf(questionnaire)
    .filter(({ kind, id }) => kind === 'place' && fields[placeField(id)])
    .map(({ id }) => [id, someCommune] as const)
  return { ...fields, ...Object.fromEntries(places) }
}

export function filledOf(questionnaire: Questionnaire, fields: TypedFields): SentFields {
  const sent = sentOf(questionnaire, fields) as TypedFields
  return withSent({}, questionsOf(questionnaire), { sent: sent as Record<string, string> })
}

const controlsIn = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (element): element is Control => 'value' in element && (element as Control).name !== '',
  )

/** Every field that holds something, whatever is shown. */
export function fieldsIn(form: HTMLFormElement): TypedFields {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value === '') continue
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

export function fillIn(form: HTMLFormElement, fields: TypedFields) {
  for (const control of controlsIn(form)) {
    const values = [fields[control.name] ?? []].flat()
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
      control.checked = values.includes(control.value)
    else control.value = values[0] ?? ''
  }
}

export function clearAnswer(form: HTMLFormElement, id: string) {
  for (const control of controlsIn(form))
    if (control instanceof HTMLInputElement && control.type === 'radio')
      if (control.name === id || control.name.startsWith(`${id}__`)) control.checked = false
}

const inside = (form: HTMLElement, mark: string, id: string) =>
  form.querySelector<HTMLElement>(`[data-${mark}="${CSS.escape(id)}"]`)

/** Shows one step and nothing else, in the order of this answer. */
export function showStep(form: HTMLFormElement, step: Step, seed: string) {
  for (const page of form.querySelectorAll<HTMLElement>('[data-page]'))
    page.hidden = page.dataset['page'] !== step.page
  const page = inside(form, 'page', step.page)
  if (!page) return
  const asked = new Set(step.questions.map(({ id }) => id))
  for (const drawn of page.querySelectorAll<HTMLElement>('[data-question]'))
    drawn.hidden = !asked.has(drawn.dataset['question'] ?? '')
  const order = step.questions.flatMap(({ id }) => inside(page, 'question', id) ?? [])
  inOrder(page, order)
  for (const question of step.questions) orderOf(form, question, seed)
}

/** Moved only where the order differs: what holds the focus would lose it. */
function inOrder(parent: HTMLElement, elements: readonly HTMLElement[]) {
  const stands = elements.toSorted((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  if (stands.every((element, at) => element === elements[at])) return
  parent.append(...elements)
}

function orderOf(form: HTMLFormElement, question: Question, seed: string) {
  if (!('order' in question) || question.order !== 'random') return
  const { id } = question
  const options = optionsInOrder(question, seed).map((option) => option.id)
  const choices = options.flatMap(
    (value) =>
      form
        .querySelector(`input[name="${CSS.escape(id)}"][value="${CSS.escape(value)}"]`)
        ?.closest<HTMLElement>('.choice') ?? [],
  )
  const parent = choices[0]?.parentElement
  if (parent) {
    const others = [...parent.querySelectorAll<HTMLElement>(':scope > .choice')]
    inOrder(parent, [...choices, ...others.filter((other) => !choices.includes(other))])
  }
  const rows = [...rowsInOrder(question, seed).map((row) => row.id), ...options].flatMap(
    (part) =>
      form
        .querySelector(`[name="${CSS.escape(partOf(id, part))}"]`)
        ?.closest<HTMLElement>('.field') ?? [],
  )
  if (rows[0]?.parentElement) inOrder(rows[0].parentElement, rows)
}

/** As the house says it: a summary with links first, and each sentence beside its field. */
export function showProblems(
  { form, summary }: { readonly form: HTMLFormElement; readonly summary: HTMLElement },
  problems: Readonly<Record<string, string>>,
) {
  for (const old of form.querySelectorAll('.kit-problem')) old.remove()
  for (const bad of form.querySelectorAll('[aria-invalid]')) bad.removeAttribute('aria-invalid')
  for (const bad of form.querySelectorAll('.has-problem')) bad.classList.remove('has-problem')
  const list = summary.querySelector('ul')
  list?.replaceChildren()
  summary.hidden = Object.keys(problems).length === 0
  for (const [name, sentence] of Object.entries(problems)) {
    const control = form.querySelector<HTMLElement>(
      `[name="${CSS.escape(name)}"], [name^="${CSS.escape(name)}__"]`,
    )
    const field = control?.closest<HTMLElement>('.field')
    const label = field?.querySelector('label, legend')?.textContent?.trim()
    const item = document.createElement('li')
    list?.append(item)
    if (!control || !field) {
      item.textContent = sentence
      continue
    }
    const link = document.createElement('a')
    link.href = `#${control.id}`
    link.textContent = label ? `${label} ${sentence}` : sentence
    link.addEventListener('click', (event) => {
      event.preventDefault()
      control.focus()
    })
    item.append(link)
    const problem = document.createElement('p')
    problem.className = 'problem kit-problem'
    problem.id = `${control.id}-probleme`
    problem.textContent = sentence
    field.classList.add('has-problem')
    control.setAttribute('aria-invalid', 'true')
    field.querySelector(':scope > label, :scope > legend')?.after(problem)
  }
  if (!summary.hidden) summary.focus()
}
