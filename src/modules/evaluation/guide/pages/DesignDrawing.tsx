import type { Child } from 'hono/jsx'
import type { Locale } from '#kit/texts.ts'
import { Drawing } from '#ui/Picture/Picture.tsx'
import { type Paint, paint, pen } from '#ui/Picture/paint.ts'
import type { Design } from '../designs.ts'
import { designTexts } from '../texts/designs.ts'

const width = 280
const height = 130
const [upper, lower] = [44, 96]

/** One drawing for each design: full is what received it, empty is what did not. */
export function DesignDrawing({ design, locale }: { design: Design; locale: Locale }) {
  const texts = designTexts[locale]
  const Shape = shapes[design]
  return (
    <figure class="picture">
      <Drawing
        title={texts[design].name}
        description={texts[design].drawing}
        width={width}
        height={height}
      >
        <Shape before={texts.before} after={texts.after} />
      </Drawing>
    </figure>
  )
}

interface Words {
  readonly before: string
  readonly after: string
}

const shapes: Readonly<Record<Design, (words: Words) => Child>> = {
  'random-groups': () => (
    <>
      <rect x="6" y="46" width="44" height="44" rx="8" {...paint('sheet', 'ink')} />
      {[
        [18, 58],
        [38, 58],
        [28, 68],
        [18, 78],
        [38, 78],
      ].map(([cx, cy]) => (
        <circle cx={cx} cy={cy} r="4" {...paint('ink')} />
      ))}
      <Arrow from={[58, 60]} to={[102, upper]} />
      <Arrow from={[58, 76]} to={[102, lower]} />
      <Dots x={122} y={upper} isFull />
      <Dots x={122} y={lower} />
    </>
  ),
  stepped: () => (
    <>
      {[0, 1, 2, 3].map((line) =>
        [0, 1, 2, 3, 4].map((date) => (
          <rect
            x={20 + date * 50}
            y={8 + line * 30}
            width="42"
            height="22"
            rx="3"
            {...box(date > line)}
          />
        )),
      )}
    </>
  ),
  'matched-towns': () => (
    <>
      {[24, 64, 104].map((y) => (
        <>
          <line x1="90" y1={y} x2="190" y2={y} {...pen('line-strong')} />
          <rect x="62" y={y - 14} width="28" height="28" rx="3" {...box(true)} />
          <rect x="190" y={y - 14} width="28" height="28" rx="3" {...box(false)} />
        </>
      ))}
    </>
  ),
  comparison: (words) => (
    <>
      <Titles {...words} />
      {[upper, lower].map((y) => (
        <>
          <Dots x={20} y={y} count={3} />
          <Arrow from={[104, y]} to={[164, y]} />
          <Dots x={188} y={y} count={3} isFull={y === upper} />
        </>
      ))}
    </>
  ),
  interrupted: (words) => (
    <>
      <Titles {...words} />
      <line x1="140" y1="24" x2="140" y2="124" stroke-dasharray="5 5" {...pen('accent')} />
      {[0, 1, 2, 3, 4].map((at) => (
        <>
          <circle cx={18 + at * 24} cy={112 - at * 4} r="6" {...box(false)} />
          <circle cx={166 + at * 24} cy={62 - at * 4} r="6" {...box(true)} />
        </>
      ))}
    </>
  ),
  'before-after': (words) => (
    <>
      <Titles {...words} />
      <Dots x={14} y={70} count={4} />
      <Arrow from={[114, 70]} to={[162, 70]} />
      <Dots x={180} y={70} count={4} isFull />
    </>
  ),
  'case-study': () => (
    <>
      {[0, 1, 2].map((at) => (
        <>
          <rect x={8 + at * 72} y="22" width="40" height="30" rx="4" {...box(true)} />
          <Arrow from={[50 + at * 72, 37]} to={[78 + at * 72, 37]} />
        </>
      ))}
      <rect x="228" y="22" width="44" height="86" rx="4" {...paint('caution', 'ink')} />
      {[0, 1].map((at) => (
        <rect
          x={8 + at * 72}
          y="78"
          width="40"
          height="30"
          rx="4"
          stroke-dasharray="4 4"
          {...box(false)}
        />
      ))}
      <line x1="50" y1="93" x2="78" y2="93" stroke-dasharray="4 4" {...pen('line-strong')} />
      <path d="M148 83 L168 103 M168 83 L148 103" fill="none" {...pen('accent', 3)} />
      <line x1="176" y1="93" x2="226" y2="93" stroke-dasharray="4 4" {...pen('line-strong')} />
    </>
  ),
}

const received: Paint = 'series-1'
const box = (isFull: boolean) =>
  isFull ? paint(received, received) : paint('sheet', 'line-strong')

function Titles({ before, after }: Words) {
  return (
    <>
      <text x="56" y="18" text-anchor="middle" font-size="14" {...paint('ink')}>
        {before}
      </text>
      <text x="222" y="18" text-anchor="middle" font-size="14" {...paint('ink')}>
        {after}
      </text>
    </>
  )
}

function Dots(props: { x: number; y: number; count?: number; isFull?: boolean }) {
  const { x, y, count = 6, isFull = false } = props
  return (
    <>
      {Array.from({ length: count }, (_, at) => (
        <circle cx={x + at * 26} cy={y} r="9" {...box(isFull)} />
      ))}
    </>
  )
}

type Point = readonly [number, number]

function Arrow({ from: [x1, y1], to: [x2, y2] }: { from: Point; to: Point }) {
  const angle = Math.atan2(y2 - y1, x2 - x1)
  const wing = (turn: number) =>
    `${Math.round(x2 - 9 * Math.cos(angle + turn))} ${Math.round(y2 - 9 * Math.sin(angle + turn))}`
  return (
    <path
      d={`M${x1} ${y1} L${x2} ${y2} M${wing(0.5)} L${x2} ${y2} L${wing(-0.5)}`}
      fill="none"
      {...pen('ink-soft')}
    />
  )
}
