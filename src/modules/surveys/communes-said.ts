import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { CommuneCounts } from './results.ts'
import { resultTexts } from './texts/results.ts'

export interface CommunesSaid {
  /** A name of a place, or our words for the others: whose language it is. */
  readonly lines: readonly { readonly name: string; readonly isOurs: boolean; cells: string[] }[]
  readonly heads: readonly string[]
  readonly source: string | undefined
}

const unknown = '–'

/** For a thousand, with one decimal; under it, never as though nobody had answered. */
function rateOf(share: number, locale: Locale): string {
  const written = (rate: number) => writtenNumber(rate, locale, 1)
  const least = 0.1
  return 1000 * share < least ? resultTexts[locale].lessThan(written(least)) : written(1000 * share)
}

/** The same lines on the page and on paper: how many, their share of those who gave a commune, and the population beside. */
export function communesSaid(
  { answers, communes, others }: CommuneCounts,
  locale: Locale,
): CommunesSaid {
  const texts = resultTexts[locale]
  const countCells = (count: number | null) =>
    count === null
      ? [texts.hidden, unknown]
      : [writtenNumber(count, locale), writtenPercent(count / answers, locale, 0)]
  const named = communes.map(({ name, count, population }) => ({
    ...{ name, isOurs: false },
    cells: [
      ...countCells(count),
      ...(population
        ? [writtenNumber(population, locale), rateOf(count / population, locale)]
        : [unknown, unknown]),
    ],
  }))
  const rest = { name: texts.otherCommunes, isOurs: true }
  const years = [...new Set(communes.flatMap(({ populationYear }) => populationYear ?? []))]
  return {
    heads: [texts.commune, texts.count, texts.share, texts.inhabitants, texts.perThousand],
    lines: [
      ...named,
      ...(others === null || others > 0
        ? [{ ...rest, cells: [...countCells(others), unknown, unknown] }]
        : []),
    ],
    source: years.length > 0 ? texts.populationOf(years.toSorted().join(', ')) : undefined,
  }
}
