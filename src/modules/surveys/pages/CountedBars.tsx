import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Drawing } from '#ui/Picture/Picture.tsx'
import { paint } from '#ui/Picture/paint.ts'
import { partLabel, resultTexts } from '../texts/results.ts'

export interface CountedRow {
  readonly label: string
  /** Of what is no option: its words are ours. */
  readonly key?: string
  readonly count: number | null
  /** How many people its share is of; nothing is said of a share without it. */
  readonly of?: number | undefined
  /** Beside the count, never instead of it. */
  readonly note?: string | undefined
}

export interface CountedBarsProps {
  readonly locale: Locale
  readonly title: string
  readonly rows: readonly CountedRow[]
}

/** How many of each: the picture is in the table itself, each row with its share as a bar, and its figure; a hidden share has none. */
export function CountedBars({ locale, title, rows }: CountedBarsProps) {
  const texts = resultTexts[locale]
  const isShared = rows.some(({ of, count }) => of && count !== null)
  return (
    <figure class="picture planned-actual">
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{texts.answer}</th>
            <th scope="col">{texts.drawing}</th>
            <th scope="col">{texts.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key = '', label, count, of, note }) => {
            const words = partLabel({ key, label }, locale)
            const part = of && count !== null ? shareOf(count, of, locale) : texts.shareHidden
            const share = isShared ? ` (${part})` : ''
            const figure = count === null ? texts.hidden : `${writtenNumber(count, locale)}${share}`
            const width = count && of ? `${Math.round((1000 * count) / of) / 10}%` : undefined
            return (
              <tr>
                <th scope="row">{words}</th>
                <td class={width ? 'bars' : 'bars none'}>
                  <Drawing title={words} description={figure} height={18}>
                    {width === undefined ? null : (
                      <rect x="0" y="2" width={width} height="14" rx="3" {...paint('action')} />
                    )}
                  </Drawing>
                </td>
                <td class="amounts">
                  {figure}
                  {note && count !== null ? <span>{note}</span> : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </figure>
  )
}

function shareOf(count: number, total: number, locale: Locale): string {
  const share = writtenNumber(Math.round((100 * count) / total), locale)
  return locale === 'fr' ? `${share}\u00a0%` : `${share}%`
}
