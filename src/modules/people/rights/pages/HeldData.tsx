import type { Child } from 'hono/jsx'
import { isDay, writtenDay, writtenInstant } from '#kit/dates.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { dataTexts } from '../texts/data.ts'
import { heldTexts, heldValues } from '../texts/held-data.ts'

/**
 * Anything a room tells of a person, drawn for reading: facts, lists of facts, plain values. What is
 * empty is left out here; the file says it too.
 */
export function HeldData({ value, locale }: { value: unknown; locale: Locale }): Child {
  if (Array.isArray(value)) return <HeldList values={value} locale={locale} />
  if (value instanceof Date) return writtenInstant(value, locale)
  if (typeof value === 'object' && value !== null) {
    const items = Object.entries(value)
      .filter(([, inner]) => !isEmpty(inner))
      .map(([name, inner]) => ({
        name: ownOf(heldTexts[locale], name) ?? name,
        value: <HeldData value={inner} locale={locale} />,
      }))
    return items.length > 0 ? <Facts items={items} layout="rows" /> : dataTexts[locale].nothing
  }
  return plainText(value, locale)
}

function HeldList({ values, locale }: { values: readonly unknown[]; locale: Locale }) {
  return (
    <ul>
      {values.map((value) => (
        <li>
          <HeldData value={value} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === null || value === undefined || value === ''
}

function plainText(value: unknown, locale: Locale): string {
  const texts = dataTexts[locale]
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  const text = String(value ?? texts.nothing)
  return isDay(text) ? writtenDay(text, locale) : (ownOf(heldValues[locale], text) ?? text)
}
