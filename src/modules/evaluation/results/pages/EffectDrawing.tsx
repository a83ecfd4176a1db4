import type { Analysis, PlannedEstimate } from '#engines/field-trials/index.ts'
import type { Locale } from '#kit/texts.ts'
import { Drawing } from '#ui/Picture/Picture.tsx'
import { paint, pen } from '#ui/Picture/paint.ts'
import { effectName } from '../effect-name.ts'
import { resultTexts } from '../texts/results.ts'
import { figuresOf } from '../written-figures.ts'

const width = 320
const margin = 14
const rowHeight = 46

/** A dot and its interval for each effect, around zero; what is drawn is said in its description. */
export function EffectDrawing({
  effects,
  analysis,
  locale,
}: {
  readonly effects: readonly PlannedEstimate[]
  readonly analysis: Analysis
  readonly locale: Locale
}) {
  const texts = resultTexts[locale]
  const low = Math.min(0, ...effects.map((effect) => effect.low))
  const high = Math.max(0, ...effects.map((effect) => effect.high))
  const span = high - low || 1
  const x = (value: number) => margin + ((value - low) / span) * (width - 2 * margin)
  const height = effects.length * rowHeight + 8
  const lines = effects.map((effect) => {
    const figure = figuresOf(effect, locale)
    return `${effectName(effect, analysis)}, ${figure(effect.estimate)} (${texts.to(figure(effect.low), figure(effect.high))}).`
  })
  return (
    <Drawing
      title={texts.drawing}
      description={texts.described(lines.join(' '))}
      width={width}
      height={height}
    >
      <line x1={x(0)} x2={x(0)} y1="2" y2={height - 2} {...pen('line-strong', 1)} />
      {effects.map((effect, at) => {
        const y = at * rowHeight + 32
        const name = effectName(effect, analysis)
        return (
          <>
            <text x={margin} y={y - 14} font-size="12" {...paint('ink')}>
              {name.length > 40 ? `${name.slice(0, 39)}…` : name}
            </text>
            <line x1={x(effect.low)} x2={x(effect.high)} y1={y} y2={y} {...pen('action', 3)} />
            <circle cx={x(effect.estimate)} cy={y} r="6" {...paint('action')} />
          </>
        )
      })}
    </Drawing>
  )
}
