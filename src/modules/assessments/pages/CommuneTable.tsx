import { writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { Territory } from '#modules/territories/index.ts'
import { Table } from '#ui/Table/Table.tsx'
import { bandOf } from '../bands.ts'
import type { CommunesShown } from '../commune-counts.ts'
import { communeTexts } from '../texts/communes.ts'
import { resultTexts } from '../texts/results.ts'

export interface CommuneTableProps {
  readonly locale: Locale
  /** Undefined: no commune can be named. */
  readonly shown: CommunesShown | undefined
  readonly communes: readonly Territory[]
}

/** By bands, as everywhere people are told; beside the share of the inhabitants who live there. */
export function CommuneTable({ locale, shown, communes }: CommuneTableProps) {
  const texts = communeTexts[locale]
  const all = communes.reduce((sum, { population = 0 }) => sum + population, 0)
  const band = (people: number) => resultTexts[locale].band(bandOf(people))
  return (
    <>
      <h2>{texts.title}</h2>
      <p>{texts.rule}</p>
      {shown ? (
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { title: texts.commune },
            { title: texts.people },
            { title: texts.inhabitants, align: 'right' },
          ]}
          rows={[
            ...shown.named.map(({ commune, people }) => {
              const known = communes.find(({ id }) => id === commune)
              const { population } = known ?? {}
              return [
                <span lang={writtenLocale}>{known?.name ?? commune}</span>,
                band(people),
                population && all > 0 ? writtenPercent(population / all, locale, 0) : '–',
              ]
            }),
            ...(shown.others > 0 ? [[texts.others, band(shown.others), '–']] : []),
          ]}
        />
      ) : (
        <p>{texts.nothing}</p>
      )}
    </>
  )
}
