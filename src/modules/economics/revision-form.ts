import { z } from 'zod'
import { requiredReason } from '#kit/fields.ts'
import { type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import { requiredCents } from '#kit/forms/money-fields.ts'
import type { Locale } from '#kit/texts.ts'

/** The field of the amount of a line. */
export const amountName = (lineId: string) => `amount.${lineId}`

/** The amount of each line that stands, and one reason: what was sent of another line is not read. */
export function readRevision(
  raw: RawForm,
  lineIds: readonly string[],
  locale: Locale,
): Parsed<{ readonly reason: string; readonly amounts: ReadonlyMap<string, number> }> {
  const amounts = Object.fromEntries(lineIds.map((id) => [amountName(id), requiredCents]))
  const shape = z.object({ ...amounts, reason: requiredReason(2000) })
  const read = parseForm(shape, raw, locale)
  if (!read.ok) return read
  const values = read.value as Readonly<Record<string, string | number>>
  return {
    ok: true,
    value: {
      reason: String(values['reason']),
      amounts: new Map(lineIds.map((id) => [id, Number(values[amountName(id)])])),
    },
  }
}
