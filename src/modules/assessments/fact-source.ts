import type { Day } from '#kit/dates.ts'
import { requiredDay } from '#kit/fields.ts'
import { formRefused, type Parsed, type RawForm } from '#kit/form.ts'
import type { IndexQuestion } from './index-model.ts'

/** Where a fact comes from, so that anyone can check it, and the day it was looked up. */
export interface FactSource {
  readonly from: string
  /** Empty: nobody noted it. */
  readonly on: Day | ''
}

/** By question. */
export type FactSources = Readonly<Record<string, FactSource>>

export const longestSource = 300

export const sourceField = (question: string) => `source-${question}`
export const sourceDayField = (question: string) => `day-${question}`

export interface SourceSentences {
  readonly sourceTooLong: string
  readonly dayWrong: string
}

/** What was written beside each of these questions; one whose fields were not sent is left out, and stays as it was. */
export function readSources(
  questions: readonly Pick<IndexQuestion, 'id'>[],
  raw: RawForm,
  { today, sentences }: { readonly today: Day; readonly sentences: SourceSentences },
): Parsed<FactSources> {
  const read: [string, FactSource][] = []
  for (const { id } of questions) {
    const [from, on] = [typed(raw, sourceField(id)), typed(raw, sourceDayField(id))]
    if (from === undefined && on === undefined) continue
    if ((from ?? '').length > longestSource) {
      return { ok: false, form: formRefused(raw, sentences.sourceTooLong, sourceField(id)) }
    }
    if (on && !(requiredDay.safeParse(on).success && on <= today)) {
      return { ok: false, form: formRefused(raw, sentences.dayWrong, sourceDayField(id)) }
    }
    read.push([id, { from: from ?? '', on: on ?? '' }])
  }
  return { ok: true, value: Object.fromEntries(read) }
}

/** What was noted before, with what is written now; an empty one goes. */
export function withSources(before: FactSources, written: FactSources): FactSources {
  const next = Object.entries({ ...before, ...written })
  return Object.fromEntries(next.filter(([, { from, on }]) => from !== '' || on !== ''))
}

function typed(raw: RawForm, name: string): string | undefined {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined
  return typeof value === 'string' ? value.trim() : undefined
}
