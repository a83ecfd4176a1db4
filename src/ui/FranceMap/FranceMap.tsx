import type { Locale } from '#kit/texts.ts'
import { Table } from '../Table/Table.tsx'
import { uiTexts } from '../texts.ts'

export interface MapPoint {
  readonly label: string
  readonly lon: number
  readonly lat: number
  readonly kind: 'running' | 'documented' | 'seeking' | 'place'
  readonly href: string
}

export interface FranceMapProps {
  readonly locale: Locale
  readonly title: string
  readonly points: readonly MapPoint[]
  /** INSEE codes of departments or regions to bring out. */
  readonly regions?: readonly string[] | undefined
  readonly downloads?: { readonly svg: string; readonly csv: string } | undefined
}

export function FranceMap({ locale, title, points }: FranceMapProps) {
  const texts = uiTexts[locale]
  return (
    <Table
      caption={title}
      columns={[{ title: texts.place }, { title: texts.kind }]}
      rows={points.map((point) => [
        <a href={point.href}>{point.label}</a>,
        texts.kinds[point.kind],
      ])}
    />
  )
}
