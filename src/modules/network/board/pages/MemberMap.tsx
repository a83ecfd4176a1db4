import type { Locale } from '#kit/texts.ts'
import { type Territory, territoryLabel } from '#modules/territories/index.ts'
import { FranceMap } from '#ui/FranceMap/FranceMap.tsx'

/** Where members are, with the list of the same places. */
export function MemberMap(props: {
  readonly locale: Locale
  readonly title: string
  readonly territories: readonly Territory[]
  readonly hrefOf: (slug: string) => string
}) {
  return (
    <FranceMap
      locale={props.locale}
      title={props.title}
      points={props.territories.flatMap((territory) => {
        const { lon, lat, slug } = territory
        if (lon === undefined || lat === undefined) return []
        const label = territoryLabel(territory)
        return [{ label, lon, lat, kind: 'place' as const, href: props.hrefOf(slug) }]
      })}
    />
  )
}
