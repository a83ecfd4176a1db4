import type { Child } from 'hono/jsx'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { type Downloads, Drawing, Picture } from '#ui/Picture/Picture.tsx'
import { type Paint, paint, pen } from '#ui/Picture/paint.ts'
import { levels } from '../index-model.ts'
import { rosetteTexts } from '../texts/rosette.ts'

export interface Petal {
  readonly pillar: string
  readonly label: string
  /** How far the petal goes: of facts, or of the one person who answers. Undefined: nothing was answered. */
  readonly score: number | undefined
}

/** What one role perceives, petal by petal, told apart by its shape as much as by its colour. */
export interface RolePoints {
  readonly role: string
  readonly scores: readonly (number | undefined)[]
}

export interface RosetteProps {
  readonly locale: Locale
  readonly title: string
  readonly description: string
  readonly petals: readonly Petal[]
  readonly points: readonly RolePoints[]
  /** What the colours, the rings and the signs say: the same words under the picture and in its file. */
  readonly reading: readonly string[]
  readonly table: Child
  readonly downloads?: Downloads | undefined
}

const side = 420
const middle = side / 2
const heart = 34
const reach = 150
const series: readonly Paint[] = ['series-1', 'series-3', 'series-4', 'series-2', 'series-7']

/** One petal for each marker, around; the further from the middle, the higher the level. No petal says the whole. */
export function Rosette(props: RosetteProps) {
  const texts = rosetteTexts[props.locale]
  const pillars = [...new Set(props.petals.map(({ pillar }) => pillar))]
  return (
    <Picture
      locale={props.locale}
      kind="rosette"
      drawing={<RosetteDrawing {...props} />}
      legend={
        <>
          <ul>
            {props.reading.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
          {props.points.length === 0 ? null : (
            <ul class="legend">
              {props.points.map(({ role }, at) => (
                <li>
                  <svg viewBox="-9 -9 18 18" aria-hidden="true">
                    <Shape rank={at} place={[0, 0]} />
                  </svg>
                  <span>
                    {texts.shapes[at % texts.shapes.length]} {role}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <ul>
            {pillars.map((pillar) => (
              <li>
                {texts.numbers(
                  props.petals.findIndex((petal) => petal.pillar === pillar) + 1,
                  props.petals.findLastIndex((petal) => petal.pillar === pillar) + 1,
                )}{' '}
                {pillar}
                <ol start={props.petals.findIndex((petal) => petal.pillar === pillar) + 1}>
                  {props.petals
                    .filter((petal) => petal.pillar === pillar)
                    .map(({ label }) => (
                      <li>{label}</li>
                    ))}
                </ol>
              </li>
            ))}
          </ul>
        </>
      }
      table={props.table}
      downloads={props.downloads}
    />
  )
}

interface RosetteDrawn
  extends Pick<RosetteProps, 'title' | 'description' | 'petals' | 'points' | 'reading'> {
  /** A file of its own: the names of its numbers and of its shapes stand under it. */
  readonly named?: boolean
}

export function RosetteDrawing(props: RosetteDrawn) {
  const { petals, points } = props
  const names = props.named ? namesUnder(props) : []
  const step = (2 * Math.PI) / Math.max(1, petals.length)
  const pillars = [...new Set(petals.map(({ pillar }) => pillar))]
  return (
    <Drawing
      title={props.title}
      description={props.description}
      width={side}
      height={side + names.length * lineHeight + (names.length > 0 ? lineHeight : 0)}
    >
      {petals.map(({ score, pillar }, at) =>
        score === undefined ? null : (
          <path
            d={sector(at * step, (at + 1) * step, heart, radius(score))}
            {...paint(series[pillars.indexOf(pillar) % series.length] ?? 'series-1')}
            fill-opacity="0.35"
          />
        ),
      )}
      {rings.map((ring) => (
        <circle
          cx={middle}
          cy={middle}
          r={round(radius(ring))}
          fill="none"
          {...pen('line-strong', 1)}
        />
      ))}
      {petals.map((petal, at) => {
        const isFirst = petal.pillar !== petals[at - 1]?.pillar
        const [x1, y1] = spot(at * step, heart)
        const [x2, y2] = spot(at * step, radius(1))
        return <line x1={x1} y1={y1} x2={x2} y2={y2} {...pen('line-strong', isFirst ? 2.5 : 0.7)} />
      })}
      {rings.map((ring, at) => {
        const [x, y] = spot(0, radius(ring))
        return (
          <>
            <circle cx={x} cy={y} r="8" {...paint('sheet', 'line-strong', 1)} />
            <text
              x={x}
              y={round(y + 4)}
              text-anchor="middle"
              font-size="11"
              font-weight="700"
              {...paint('ink')}
            >
              {at + 1}
            </text>
          </>
        )
      })}
      {petals.map((_, at) => {
        const [x, y] = spot((at + 0.5) * step, radius(1) + 14)
        return (
          <text x={x} y={round(y + 5)} text-anchor="middle" font-size="14" {...paint('ink')}>
            {at + 1}
          </text>
        )
      })}
      {names.map(({ words, isTitle, shape }, line) => {
        const y = side + (line + 1) * lineHeight
        return (
          <>
            {shape === undefined ? null : <Shape rank={shape} place={[18, y - 5]} />}
            <text
              x={isTitle ? 10 : 30}
              y={y}
              font-size="13"
              font-weight={isTitle ? '700' : '400'}
              {...paint('ink')}
            >
              {words}
            </text>
          </>
        )
      })}
      {points.map(({ scores }, rank) =>
        scores.map((score, at) => {
          if (score === undefined) return null
          const turn = (at + (rank + 1) / (points.length + 1)) * step
          return <Shape rank={rank} place={spot(turn, radius(score))} />
        }),
      )}
    </Drawing>
  )
}

/** One for each level, where its score stands: 0, 1/3, 2/3, 1. */
const rings = levels.map((level) => (level - 1) / 3)
const lineHeight = 19
/** Signs of a line at this size, counted short. */
const longestLine = 54

interface NameLine {
  readonly words: string
  readonly isTitle?: boolean
  readonly shape?: number
}

/** What the numbers and the shapes stand for, line by line: a file travels without its page. */
function namesUnder({ petals, points, reading }: RosetteDrawn): readonly NameLine[] {
  const how = reading.flatMap((sentence) => wrapped(sentence).map((words) => ({ words })))
  const markers = petals.flatMap(({ pillar, label }, at): NameLine[] => [
    ...(pillar === petals[at - 1]?.pillar
      ? []
      : wrapped(pillar).map((words) => ({ words, isTitle: true }))),
    ...wrapped(`${at + 1}. ${label}`).map((words) => ({ words })),
  ])
  const roles = points.flatMap(({ role }, shape) =>
    wrapped(role).map((words, line) => (line === 0 ? { words, shape } : { words })),
  )
  return [...how, ...roles, ...markers]
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= longestLine)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Disc, square, diamond, triangle, cross: read without colours too. */
function Shape({ rank, place: [x, y] }: { rank: number; place: readonly [number, number] }) {
  const colour = paint('ink', 'sheet', 1.5)
  const r = 5
  switch (rank % 4) {
    case 0:
      return <circle cx={x} cy={y} r={r} {...colour} />
    case 1:
      return <rect x={round(x - r)} y={round(y - r)} width={2 * r} height={2 * r} {...colour} />
    case 2:
      return <path d={`M${x} ${round(y - 7)}l7 7l-7 7l-7 -7z`} {...colour} />
    default:
      return <path d={`M${x} ${round(y - 6)}l6 11h-12z`} {...colour} />
  }
}

function radius(score: number): number {
  return heart + score * reach
}

function spot(turn: number, r: number): readonly [number, number] {
  return [round(middle + r * Math.sin(turn)), round(middle - r * Math.cos(turn))]
}

function sector(from: number, to: number, inner: number, outer: number): string {
  const [a, b, c, d] = [spot(from, inner), spot(from, outer), spot(to, outer), spot(to, inner)]
  const [r1, r2] = [round(outer), round(inner)]
  return `M${a[0]} ${a[1]}L${b[0]} ${b[1]}A${r1} ${r1} 0 0 1 ${c[0]} ${c[1]}L${d[0]} ${d[1]}A${r2} ${r2} 0 0 0 ${a[0]} ${a[1]}z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** From 1 to 4, as the levels are numbered: 1 when everyone chose the first level, 4 the last one. */
export function writtenScore(score: number, locale: Locale): string {
  return writtenNumber(1 + 3 * score, locale, 1)
}
