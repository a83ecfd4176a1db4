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
  const said = areaTexts[locale]
  const count = (value: number | undefined) =>
    value === undefined ? said.hidden : writtenNumber(value, locale)
  const percent = (value: number | undefined) =>
    value === undefined ? said.hidden : writtenNumber(value * 100, locale, 2)
  const perThousand = (value: number | undefined) =>
    value === undefined ? said.hidden : writtenNumber(value * 1000, locale, 2)
  const right = (title: string) => ({ title, align: 'right' as const })
  return (
    <>
      <h2>{said.title}</h2>
      <p>{said.lead}</p>
      {props.isListed ? null : <p>{said.plain}</p>}
      <Table
        caption={said.title}
        captionHidden
        columns={[
          { title: said.area },
          right(said.addresses),
          right(said.letters),
          right(said.replies),
          right(said.rate),
          right(said.letter),
          right(said.panel),
          right(said.willingBefore),
          right(said.willingAfter),
          right(said.anyoneBefore),
          right(said.anyoneAfter),
        ]}
        rows={areas.map((one) => [
          one.isGroup ? said.group(one.name) : one.name,
          count(one.addresses),
          count(one.letters),
          count(one.replies),
          percent(one.rate),
          percent(one.letter),
          percent(one.panel),
          percent(one.before?.willing),
          percent(one.after?.willing),
          perThousand(one.before?.anyone),
          perThousand(one.after?.anyone),
        ])}
      />
      <p class="hint">{said.note}</p>
    </>
  )
}
