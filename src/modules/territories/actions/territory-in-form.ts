import { type FormState, type Parsed, type RawForm, typedValues } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import type { Db } from '#platform/context.ts'
import { type TerritoryAnswer, withTerritoryProblem } from '../answer.ts'
import type { Territory } from '../territory.ts'
import { resolveTerritoryField } from './resolve-territory-field.ts'

interface PlaceAsked {
  readonly raw: RawForm
  /** Of the `TerritoryField`. */
  readonly name: string
  readonly locale: Locale
}

type With<T, Place> = T & { readonly territory: Place }

/** A form that was read, with the place that it asks for: both say at once what is missing. */
export async function withTerritory<T extends object>(
  db: Db,
  read: Parsed<T>,
  asked: PlaceAsked,
): Promise<Parsed<With<T, Territory>>> {
  const answer = await resolveTerritoryField(db, asked.raw, asked.name)
  if (read.ok && answer.kind === 'chosen') {
    return { ok: true, value: { ...read.value, territory: answer.territory } }
  }
  return doubted(read, answer, asked)
}

/** The same where the place may be left empty. */
export async function withTerritoryIfAny<T extends object>(
  db: Db,
  read: Parsed<T>,
  asked: PlaceAsked,
): Promise<Parsed<With<T, Territory | undefined>>> {
  const answer = await resolveTerritoryField(db, asked.raw, asked.name)
  if (answer.kind === 'choices') return doubted(read, answer, asked)
  if (!read.ok) return read
  const territory = answer.kind === 'chosen' ? answer.territory : undefined
  return { ok: true, value: { ...read.value, territory } }
}

function doubted<T>(
  read: Parsed<T>,
  answer: TerritoryAnswer,
  { raw, name, locale }: PlaceAsked,
): { readonly ok: false; readonly form: FormState } {
  const form = read.ok ? { values: typedValues(raw), problems: {} } : read.form
  return { ok: false, form: withTerritoryProblem(form, name, answer, locale) }
}

/** What a `TerritoryField` offers when its form comes back; nothing when the form opens. */
export async function answerGivenBack(
  db: Db,
  { values }: FormState,
  name: string,
): Promise<TerritoryAnswer | undefined> {
  const isBack = Object.keys(values).length > 0
  return isBack ? resolveTerritoryField(db, values, name) : undefined
}
