import type { Pooled } from '#engines/field-trials/index.ts'
import type { Locale } from '#kit/texts.ts'
import { Drawing } from '#ui/Picture/Picture.tsx'
import { paint, pen } from '#ui/Picture/paint.ts'
import { figuresOf } from '../../results/nouns.ts'
import type { FamilyTrial } from '../family-trials.ts'
import { familyTexts } from '../texts/families.ts'

const width = 320
const margin = 14
const rowHeight = 42

interface Line {
  readonly name: string
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** A square and its interval for each place, sized by its weight; their mean as a diamond, and what another place might see. */
export function ForestDrawing(props: {
  readonly trials: readonly FamilyTrial[]
  readonly pooled: Pooled | undefined
  readonly locale: Locale
}) {
  const { trials, pooled, locale } = props
  const texts = familyTexts[locale]
  const places = trials.map(({ experiment, ...trial }) => ({ ...trial, name: experiment.title }))
  const mean = pooled && { ...pooled, name: texts.meanName }
  const drawn: readonly Line[] = [...places, ...(mean ? [mean] : [])]
  const low = Math.min(0, ...drawn.map((line) => line.low))
  const high = Math.max(0, ...drawn.map((line) => line.high))
  const span = high - low || 1
  // With few trials a prediction is far wider than they are: it goes on beyond the edge.
  const x = (value: number) =>
    Math.min(
      width - margin / 2,
      Math.max(margin / 2, margin + ((value - low) / span) * (width - 2 * margin)),
    )
  const height = drawn.length * rowHeight + (pooled?.prediction ? 14 : 0) + 6
  const lastY = (drawn.length - 1) * rowHeight + 28
  const most = Math.max(...(pooled?.weights ?? [1]))
  const described = drawn.map((line) => {
    const figure = figuresOf(line, locale)
    return `${line.name}, ${figure(line.estimate)} (${texts.to(figure(line.low), figure(line.high))}).`
  })
  return (
    <Drawing
      title={texts.drawing}
      description={texts.described(described.join(' '))}
      width={width}
      height={height}
    >
      <line x1={x(0)} x2={x(0)} y1="2" y2={height - 2} {...pen('line-strong', 1)} />
      {places.map((place, at) => {
        const y = at * rowHeight + 28
        const side = 6 + 8 * Math.sqrt((pooled?.weights[at] ?? most) / most)
        return (
          <>
            <Name y={y} name={place.name} />
            <line x1={x(place.low)} x2={x(place.high)} y1={y} y2={y} {...pen('action', 2)} />
            <rect
              {...{ x: x(place.estimate) - side / 2, y: y - side / 2, width: side, height: side }}
              {...paint('action')}
            />
          </>
        )
      })}
      {mean ? (
        <>
          <Name y={lastY} name={mean.name} />
          <path
            d={`M${x(mean.low)} ${lastY}L${x(mean.estimate)} ${lastY - 8}L${x(mean.high)} ${lastY}L${x(mean.estimate)} ${lastY + 8}z`}
            {...paint('accent')}
          />
        </>
      ) : null}
      {pooled?.prediction ? (
        <line
          x1={x(pooled.prediction.low)}
          x2={x(pooled.prediction.high)}
          y1={lastY + 16}
          y2={lastY + 16}
          {...pen('accent', 1)}
        />
      ) : null}
    </Drawing>
  )
}

function Name({ y, name }: { y: number; name: string }) {
  return (
    <text x={margin} y={y - 13} font-size="12" {...paint('ink')}>
      {name.length > 44 ? `${name.slice(0, 43)}…` : name}
    </text>
  )
}
