import type { Child } from 'hono/jsx'
import { writtenInstant } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { dataTexts } from '../texts/data.ts'
import { heldTexts } from '../texts/held-data.ts'

/** Anything a room tells of a person, drawn for reading: facts, lists of facts, plain values. */
export function HeldData({ value, locale }: { value: unknown; locale: Locale }): Child {
  if (Array.isArray(value)) return <HeldList values={value} locale={locale} />
  if (value instanceof Date) return writtenInstant(value, locale)
  if (typeof value === 'object' && value !== null) {
    const items = Object.entries(value).map(([name, inner]) => ({
      name: heldTexts[locale][name] ?? name,
      value: <HeldData value={inner} locale={locale} />,
    }))
    return <Facts items={items} layout="rows" />
  }
  return plainText(value, locale)
}

function HeldList({ values, locale }: { values: readonly unknown[]; locale: Locale }) {
  if (values.length === 0) return <>{dataTexts[locale].nothing}</>
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

function plainText(value: unknown, locale: Locale): string {
  const texts = dataTexts[locale]
  if (value === null || value === undefined || value === '') return texts.nothing
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  return String(value)
}
