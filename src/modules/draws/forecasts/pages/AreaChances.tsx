import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import type { AreaChance } from '../area-chances.ts'
import { areaTexts } from '../texts/areas.ts'

/** What the correction for unequal reply rates does; nothing to say of a list that has no areas. */
export function AreaChances(props: {
  readonly locale: Locale
  readonly areas: readonly AreaChance[]
  readonly isListed: boolean
}) {
  const { locale, areas } = props
  if (areas.length === 0) return null
  const texts = areaTexts[locale]
  const count = (value: number | undefined) =>
    value === undefined ? texts.hidden : writtenNumber(value, locale)
  const percent = (value: number | undefined) =>
    value === undefined ? texts.hidden : writtenNumber(value * 100, locale, 2)
  const perThousand = (value: number | undefined) =>
    value === undefined ? texts.hidden : writtenNumber(value * 1000, locale, 2)
  const right = (title: string) => ({ title, align: 'right' as const })
  return (
    <>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {props.isListed ? null : <p>{texts.plain}</p>}
      <Table
        caption={texts.title}
        captionHidden
        columns={[
          { title: texts.area },
          right(texts.addresses),
          right(texts.letters),
          right(texts.replies),
          right(texts.rate),
          right(texts.letter),
          right(texts.panel),
          right(texts.willingBefore),
          right(texts.willingAfter),
          right(texts.anyoneBefore),
          right(texts.anyoneAfter),
        ]}
        rows={areas.map((area) => [
          area.isGroup ? texts.group(area.name) : area.name,
          count(area.addresses),
          count(area.letters),
          count(area.replies),
          percent(area.rate),
          percent(area.letter),
          percent(area.panel),
          percent(area.before?.willing),
          percent(area.after?.willing),
          perThousand(area.before?.anyone),
          perThousand(area.after?.anyone),
        ])}
      />
      <p class="hint">{texts.note}</p>
    </>
  )
}
