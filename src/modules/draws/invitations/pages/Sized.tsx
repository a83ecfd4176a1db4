import { numberFormat } from '#kit/formats.ts'
import { writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import type { AreaShown } from '../../forecasts/index.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import type { WaveSize } from '../../recruits/nouns.ts'

/** How many letters, and how many alternates: computed, with what they rest on. */
export function Sized(props: {
  readonly locale: Locale
  readonly size: { readonly response: number; readonly confidence: number; readonly is: WaveSize }
  readonly areas: readonly AreaShown[]
  readonly reserve: { readonly count: number; readonly dropOut: number }
}) {
  const { locale, size, areas, reserve } = props
  const texts = recruitTexts[locale]
  const percent = (share: number) =>
    numberFormat(locale, { maximumFractionDigits: 1 }).format(share * 100)
  return (
    <>
      <h2>{texts.size}</h2>
      <p>{texts.sizeLead}</p>
      <Facts
        layout="rows"
        items={[
          {
            name: `${texts.responseUsed} ${writtenPercent(size.response, locale)}, ${texts.confidence} ${writtenPercent(size.confidence, locale)}`,
            value:
              size.is.most === 0
                ? texts.enough
                : texts.sizeRow(size.is.letters, size.is.fewest, size.is.most),
          },
          ...areas
            .filter(({ name }) => name !== '')
            .map((area) => ({
              name: area.isLate ? texts.areaLate(area.name) : area.name,
              value: texts.areaRow(area.letters, percent(area.response)),
            })),
          {
            name: texts.reserve,
            value: texts.reserveText(reserve.count, percent(reserve.dropOut)),
          },
        ]}
      />
    </>
  )
}
