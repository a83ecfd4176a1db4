import type { SentFields } from '../sent-fields.ts'
import type { PaperPlan } from './paper-of.ts'

/**
 * What a form would have sent, from the boxes that are ticked and the words that a person read in the places to write.
 * `readAnswers` reads it like any form: a paper is one more way in.
 */
export function paperFields(
  { boxes, zones }: Pick<PaperPlan, 'boxes' | 'zones'>,
  ticked: Iterable<string>,
  written: Readonly<Record<string, string>>,
): SentFields {
  const fields = new Map<string, string[]>()
  const add = (field: string, value: string) =>
    fields.set(field, [...(fields.get(field) ?? []), value])
  for (const id of ticked) {
    const meaning = Object.hasOwn(boxes, id) ? boxes[id] : undefined
    if (meaning) add(meaning.field, meaning.value)
  }
  for (const [id, field] of Object.entries(zones)) {
    const text = Object.hasOwn(written, id) ? (written[id] ?? '').trim() : ''
    if (text !== '') add(field, text)
  }
  return Object.fromEntries(
    [...fields].map(([field, values]) => [field, values.length === 1 ? (values[0] ?? '') : values]),
  )
}
