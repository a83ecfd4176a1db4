import type { Locale } from '#kit/texts.ts'
import type { Sheet, SheetCell } from '#platform/sheets/sheet.ts'
import { bandOf } from '../bands.ts'
import type { IndexModel } from '../index-model.ts'
import type { Found, PillarResults } from '../results.ts'
import { resultTexts } from '../texts/results.ts'

/** From 1 to 4, to one digit: what the page shows, and nothing that it hides. */
const asLevel = (score: number) => Math.round((1 + 3 * score) * 10) / 10

function writtenBand(count: number): string {
  const { least, most } = bandOf(count)
  return most === undefined ? `>= ${least}` : `${least}-${most}`
}

/** One line for each marker and group, of one territory: no line for the whole, and no other territory beside. */
export function resultsSheet(
  model: IndexModel,
  results: readonly PillarResults[],
  locale: Locale,
): Sheet {
  const { columns, facts } = resultTexts[locale]
  const text = (title: string) => ({ title, kind: 'text' as const })
  const number = (title: string) => ({ title, kind: 'number' as const })
  return {
    name: resultTexts[locale].title,
    columns: [
      ...[columns.pillar, columns.marker, columns.who].map(text),
      ...[columns.value, columns.low, columns.high].map(number),
      text(columns.n),
    ],
    rows: results.flatMap((pillar) => {
      const title = pillar.node.title[locale]
      return [
        ...rowsOf(pillar, [title, '']),
        ...pillar.markers.flatMap((marker) => rowsOf(marker, [title, marker.node.title[locale]])),
      ]
    }),
  }

  function rowsOf({ fact, roles }: Found<unknown>, head: readonly string[]): SheetCell[][] {
    return [
      ...(fact === undefined ? [] : [[...head, facts, asLevel(fact), null, null, null]]),
      ...roles.flatMap(({ role, perceived }) => {
        if (!perceived) return []
        const name = model.roles.find(({ id }) => id === role)?.text[locale] ?? role
        const { mean, low, high, n } = perceived
        return [[...head, name, asLevel(mean), asLevel(low), asLevel(high), writtenBand(n)]]
      }),
    ]
  }
}
