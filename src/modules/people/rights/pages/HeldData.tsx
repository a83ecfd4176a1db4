import type { Child } from 'hono/jsx'
import { writtenDay, writtenInstant } from '#kit/dates.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { isDay } from '#kit/writing/civil-day.ts'
import type { ExportWords } from '#platform/module.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { dataTexts } from '../texts/data.ts'
import { heldTexts, heldValues } from '../texts/held-data.ts'

interface HeldProps {
  readonly locale: Locale
  /** Words for the keys and the codes of this room, before those that all rooms share. */
  readonly words: ExportWords | undefined
  /** The key under which it stands. */
  readonly under?: string | undefined
}

/**
 * Anything a room tells of a person, drawn for reading: facts, lists of facts, plain values. What is
 * empty is left out here; the file says it too.
 */
export function HeldData({ value, ...shown }: HeldProps & { readonly value: unknown }): Child {
  const { locale, words } = shown
  if (Array.isArray(value)) return <HeldList values={value} {...shown} />
  if (value instanceof Date) return writtenInstant(value, locale)
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner))
    const [[only, inner] = []] = entries
    // An answer that holds its answer alone is said once.
    if (entries.length === 1 && only === shown.under) return <HeldData value={inner} {...shown} />
    const items = entries.map(([name, inside]) => ({
      name: ownOf(words?.keys ?? {}, name) ?? ownOf(heldTexts[locale], name) ?? name,
      value: <HeldData value={inside} {...shown} under={name} />,
    }))
    return items.length > 0 ? <Facts items={items} layout="rows" /> : dataTexts[locale].nothing
  }
  return plainText(value, shown)
}

function HeldList({ values, ...shown }: HeldProps & { readonly values: readonly unknown[] }) {
  return (
    <ul>
      {values.map((value) => (
        <li>
          <HeldData value={value} {...shown} />
        </li>
      ))}
    </ul>
  )
}

/** A number that only the database reads says nothing to anybody: it is in the file. */
const ownKey = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const thingOf = /^([a-z-]+):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::[a-z:-]*)?$/

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string' && ownKey.test(value)) return true
  if (Array.isArray(value)) return value.length === 0
  return value === null || value === undefined || value === ''
}

function plainText(value: unknown, { locale, words, under }: HeldProps): string {
  const texts = dataTexts[locale]
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  const written = String(value ?? texts.nothing)
  // Of which thing, by its number: the sort of thing alone says something.
  const text = thingOf.exec(written)?.[1] ?? written
  if (isDay(text)) return writtenDay(text, locale)
  const values = words?.values ?? {}
  return (
    ownOf(values, `${under}.${text}`) ??
    ownOf(values, text) ??
    ownOf(heldValues[locale], text) ??
    text
  )
}
