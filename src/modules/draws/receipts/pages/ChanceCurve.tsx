import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Picture } from '#ui/Picture/Picture.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { writtenTicket } from '../../draw-log.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { type ChanceView, chanceBands } from '../receipt-view.ts'
import { chanceTexts } from '../texts/chances.ts'
import { ChanceDrawing, percentOf } from './ChanceDrawing.tsx'

export interface ChanceCurveProps {
  readonly locale: Locale
  readonly slug: string
  readonly view: ChanceView
  /** The best least chance that any rule could give, in millionths. */
  readonly best: number
}

/** Everyone’s chance as a stair with its scale, the least one named, and the same in figures beside it. */
export function ChanceCurve({ locale, slug, view, best }: ChanceCurveProps) {
  const texts = chanceTexts[locale]
  const percent = (count: number) => percentOf(count, view.size, locale)
  const whole = (value: number) => writtenNumber(value, locale, 0)
  const bestWritten = writtenPercent(best / 1_000_000, locale)
  return (
    <>
      {view.shutOut === 0 ? (
        <p class="measure">{texts.lead(percent(view.least.count), bestWritten)}</p>
      ) : null}
      <Picture
        locale={locale}
        kind="draw-chances"
        drawing={<ChanceDrawing locale={locale} view={view} />}
        unfolded
        table={
          <Table
            caption={texts.tableCaption}
            captionHidden
            phone="scroll"
            columns={[
              { title: texts.tickets },
              { title: texts.count, align: 'right' },
              { title: texts.panels(whole(view.size)), align: 'right' },
              { title: texts.chance, align: 'right' },
            ]}
            rows={chanceBands(view.sorted).map((band) => [
              texts.rank(whole(band.first), whole(band.last)),
              whole(band.last - band.first + 1),
              texts.range(whole(band.least), whole(band.most)),
              texts.range(percent(band.least), percent(band.most)),
            ])}
          />
        }
        downloads={{
          svg: sealPaths.sealedFile(slug, 'chances.svg'),
          csv: sealPaths.sealedFile(slug, 'chances.csv'),
        }}
      />
      <Facts
        layout="rows"
        items={[
          {
            name: texts.least,
            value: `${percent(view.least.count)} (${texts.leastTicket(whole(view.least.count), whole(view.size), writtenTicket(view.least.ticket))})`,
          },
          { name: texts.best, value: bestWritten },
          { name: texts.most, value: percent(view.most) },
          { name: texts.none, value: whole(view.shutOut) },
          { name: texts.certain, value: whole(view.certain) },
        ]}
      />
    </>
  )
}
