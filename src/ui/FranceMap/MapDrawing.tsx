import { lasting } from '#kit/frames/lasting-texts.ts'
import { Drawing } from '../Picture/Picture.tsx'
import { paint, pen } from '../Picture/paint.ts'
import { uiTexts } from '../texts.ts'
import { labelled, type Mark, type Placed } from './labels.ts'
import { ClusterMark, MapMark } from './MapMark.tsx'
import { borders, insets, land, mapSize, outlines } from './outline.ts'
import { type FranceMapProps, type MapPoint, marksOf } from './points.ts'

lasting(land)
lasting(borders)

/** The map itself, also for a file of its own. */
export function MapDrawing({ locale, title, points, regions }: FranceMapProps) {
  const texts = uiTexts[locale]
  const textOf = (mark: Mark<MapPoint>) =>
    texts.cluster(mark.places[0]?.label ?? '', mark.places.length - 1)
  const placed = labelled(marksOf(points), textOf, mapSize)

  return (
    <Drawing
      title={title}
      description={texts.mapSaid(points.map((point) => point.label))}
      {...mapSize}
    >
      <path d={land} {...paint('land')} />
      {(regions ?? []).map((code) => (
        <path d={outlines[code] ?? ''} {...paint('accent-wash', 'accent', 1.2)} />
      ))}
      <path d={borders} {...pen('paper', 0.9)} fill="none" />
      {insets.map(({ x, y, side }) => (
        <rect x={x} y={y} width={side} height={side} rx="5" {...paint('none', 'line', 1.2)} />
      ))}
      {placed.toReversed().map((mark) => (
        <g transform={`translate(${mark.x} ${mark.y})`}>
          <g class="map-mark">
            <MarkShape mark={mark} />
          </g>
        </g>
      ))}
      {placed.map((mark) => (
        <MarkLabel mark={mark} text={textOf(mark)} />
      ))}
    </Drawing>
  )
}

function MarkShape({ mark }: { mark: Placed<MapPoint> }) {
  const [first, ...others] = mark.places
  if (!first) return null
  return others.length > 0 ? (
    <ClusterMark count={mark.places.length} />
  ) : (
    <MapMark kind={first.kind} />
  )
}

function MarkLabel({ mark, text }: { mark: Placed<MapPoint>; text: string }) {
  if (!mark.label) return null
  return (
    <text
      x={mark.label.x}
      y={mark.label.y}
      text-anchor={mark.label.anchor}
      font-size="15"
      font-weight="650"
      stroke-linejoin="round"
      paint-order="stroke"
      {...paint('ink', 'paper', 3)}
      class="map-label f-ink s-paper"
    >
      {text}
    </text>
  )
}
