import type { FormState, RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { type Territory, territoryLabel } from './territory.ts'
import { answerTexts } from './texts/answers.ts'

/** What a form that asks for a place has received. */
export type TerritoryAnswer =
  | { readonly kind: 'chosen'; readonly territory: Territory }
  /** Several are possible (the page offers them), or none is (an empty list). */
  | { readonly kind: 'choices'; readonly query: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'nothing' }

export interface Choice {
  readonly territory: Territory
  readonly matched: string | undefined
}

/** The three fields that `TerritoryField` writes for a question called `name`. */
export function fieldNames(name: string) {
  return { text: name, id: `${name}_id`, asked: `${name}_question` } as const
}

export interface TypedAnswer {
  readonly text: string
  readonly id: string | undefined
  /** The text for which choices were offered: another text is another question. */
  readonly asked: string
}

export function readTyped(raw: RawForm, name: string): TypedAnswer {
  const fields = fieldNames(name)
  const text = firstOf(raw[fields.text])
  // A link or a hidden field may give the id alone, under the plain name.
  if (isId(text)) return { text: '', id: text, asked: '' }
  const id = firstOf(raw[fields.id])
  return { text, id: isId(id) ? id : undefined, asked: firstOf(raw[fields.asked]) }
}

/**
 * Does the id that came along still answer what is typed? A script puts it beside the label; a choice
 * beside the question. When the text was changed afterwards, the text wins.
 */
export function stillStands(typed: TypedAnswer, territory: Territory): boolean {
  return typed.text === typed.asked || typed.text === territoryLabel(territory)
}

/** The sentence for a place that is missing or doubtful; undefined when one is chosen. */
export function territoryProblem(answer: TerritoryAnswer, locale: Locale): string | undefined {
  const texts = answerTexts[locale]
  if (answer.kind === 'chosen') return undefined
  if (answer.kind === 'nothing') return texts.nothing
  return answer.choices.length === 0 ? texts.unknown(answer.query) : texts.several
}

/** The form again, with the problem of this question beside its field. */
export function withTerritoryProblem(
  form: FormState,
  name: string,
  answer: TerritoryAnswer,
  locale: Locale,
): FormState {
  const problem = territoryProblem(answer, locale)
  return problem ? { ...form, problems: { ...form.problems, [name]: problem } } : form
}

function firstOf(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0])?.trim() ?? ''
}
