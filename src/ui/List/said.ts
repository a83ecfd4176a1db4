import { type Day, shortDay } from '#kit/dates.ts'
import type { ListFilter, ListView } from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { uiTexts } from '../texts.ts'

/** A filter with what it asks: « Qualité : élu·e », « Depuis, à partir du 3 mai ». */
export function filterSaid(filter: ListFilter, view: ListView, today: Day, locale: Locale): string {
  const value = view.values[filter.name] ?? ''
  const { list: texts } = uiTexts[locale]
  switch (filter.kind) {
    case 'yes':
      return filter.label
    // The label of the box says what may be typed there, and not what was.
    case 'words':
      return `${texts.searched}${colon[locale]}${value}`
    case 'choice': {
      const chosen = filter.options.find((option) => option.value === value)
      return `${filter.label}${colon[locale]}${chosen?.label ?? value}`
    }
    case 'kept': {
      const words = filter.said?.(value)
      return words === undefined ? filter.label : `${filter.label}${colon[locale]}${words}`
    }
    case 'days': {
      const { [`${filter.name}-du`]: from, [`${filter.name}-au`]: until } = view.values
      const day = (text: string) => shortDay(text, locale, today)
      return [
        from === undefined ? '' : `${texts.from(filter.label)} ${day(from)}`,
        until === undefined ? '' : `${texts.until(filter.label)} ${day(until)}`,
      ]
        .filter(Boolean)
        .join(', ')
    }
    default:
      return filter satisfies never
  }
}
