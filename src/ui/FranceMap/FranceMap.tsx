import type { Locale } from '#kit/texts.ts'
import { Picture } from '../Picture/Picture.tsx'
import { Table } from '../Table/Table.tsx'
import { uiTexts } from '../texts.ts'
import { MapDrawing } from './MapDrawing.tsx'
import { MapMark, type PlaceKind } from './MapMark.tsx'
import { mapSize } from './outline.ts'
import { type FranceMapProps, type MapPoint, marksOf } from './points.ts'

export type { FranceMapProps, MapPoint } from './points.ts'

const kinds: readonly PlaceKind[] = ['running', 'documented', 'seeking', 'place']

/** France and its overseas departments; what the map shows, the list says. */
export function FranceMap(props: FranceMapProps) {
  const { locale, points } = props
  return (
    <div class={`france-map ${props.list ?? 'folded'}`}>
      <Picture
        locale={locale}
        kind="map"
        drawing={
          <div class="map-layers">
            <MapDrawing {...props} />
            <MapTargets points={points} />
          </div>
        }
        legend={<Legend locale={locale} points={points} />}
        summary={uiTexts[locale].seePlaces(points.length)}
        unfolded={props.list === 'beside'}
        table={<PlaceTable {...props} />}
        downloads={props.downloads}
        credit={uiTexts[locale].mapCredit}
      />
    </div>
  )
}

/**
 * The marks of the map lead somewhere for a mouse. Keyboards and screen readers have the list, whose links are the
 * same, so that nobody goes through them twice.
 */
function MapTargets({ points }: { points: readonly MapPoint[] }) {
  return (
    <svg
      class="map-targets"
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {marksOf(points).map((mark) => {
        const [first, ...others] = mark.places
        if (!first || others.length > 0) return null
        return (
          <a href={first.href} tabindex={-1}>
            <title>{first.label}</title>
            <circle cx={mark.x} cy={mark.y} r="16" fill-opacity="0" />
          </a>
        )
      })}
    </svg>
  )
}

function Legend({ locale, points }: { locale: Locale; points: readonly MapPoint[] }) {
  const shown = kinds.filter((kind) => points.some((point) => point.kind === kind))
  return (
    <ul class="legend">
      {shown.map((kind) => (
        <li>
          <svg viewBox="-11 -11 22 22" aria-hidden="true">
            <MapMark kind={kind} />
          </svg>
          {uiTexts[locale].kinds[kind]}
        </li>
      ))}
    </ul>
  )
}

function PlaceTable({ locale, title, points }: FranceMapProps) {
  const texts = uiTexts[locale]
  return (
    <Table
      caption={title}
      captionHidden
      columns={[{ title: texts.place }, { title: texts.kind }]}
      rows={points.map((point) => [
        <a lang={point.labelIn} href={point.href}>
          {point.label}
        </a>,
        texts.kinds[point.kind],
      ])}
    />
  )
}
