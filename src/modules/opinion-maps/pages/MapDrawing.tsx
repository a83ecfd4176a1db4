import type { Frame } from '#kit/frame.ts'
import { Drawing, Picture } from '#ui/Picture/Picture.tsx'
import { type Paint, paint } from '#ui/Picture/paint.ts'
import { Table } from '#ui/Table/Table.tsx'
import type { Report } from '../report.ts'
import { reportTexts } from '../texts/report.ts'

const side = 420
const series: readonly Paint[] = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5']

interface Point {
  readonly x: number
  readonly y: number
}

/** The cloud of people, each group by its own shape, with its table twin; `you` for whoever holds an own address. */
export function MapDrawing(props: { frame: Frame; report: Report; you?: Point | undefined }) {
  const { frame, report, you } = props
  const texts = reportTexts[frame.locale]
  const groups = report.hasGroups ? [...report.counted.groups.keys()] : [0]
  const peopleOf = (group: number) =>
    (report.hasGroups ? report.counted.groups[group] : report.counted.inside) ?? 0
  const drawnIn = (group: number) =>
    report.spots.reduce((sum, spot) => (spot.group === group ? sum + spot.people : sum), 0)
  const meanOf = (group: number, of: 'x' | 'y') =>
    report.spots.reduce(
      (sum, spot) => (spot.group === group ? sum + spot[of] * spot.people : sum),
      0,
    ) / Math.max(1, drawnIn(group))
  const named = (group: number) => (report.hasGroups ? texts.group(group) : texts.everybody)
  return (
    <Picture
      locale={frame.locale}
      kind="opinion-map"
      drawing={
        <Drawing title={texts.picture} description={texts.pictureText} width={side} height={side}>
          <rect
            x="1"
            y="1"
            width={side - 2}
            height={side - 2}
            {...paint('sheet', 'line-strong', 1)}
          />
          {report.spots.map(({ x, y, people, group }) => (
            <Shape group={group} at={placed({ x, y })} size={3 + 2 * Math.sqrt(people)} />
          ))}
          {you ? <You at={placed(you)} words={texts.you} /> : null}
        </Drawing>
      }
      legend={
        <>
          <p>{texts.pictureText}</p>
          <ul>
            {groups.map((group) => (
              <li>
                {texts.shapes[group]}{' '}
                {report.hasGroups
                  ? texts.groupPeople(group, peopleOf(group))
                  : `${texts.everybody} (${peopleOf(group)})`}
              </li>
            ))}
          </ul>
        </>
      }
      table={
        <Table
          caption={texts.picture}
          captionHidden
          columns={[
            { title: texts.table.group },
            { title: texts.table.people, align: 'right' },
            { title: texts.table.x, align: 'right' },
            { title: texts.table.y, align: 'right' },
          ]}
          rows={groups.map((group) => [
            named(group),
            texts.number(peopleOf(group)),
            texts.place(meanOf(group, 'x')),
            texts.place(meanOf(group, 'y')),
          ])}
        />
      }
    />
  )
}

const margin = 14

function placed({ x, y }: Point): Point {
  const across = side - 2 * margin
  return { x: round(margin + x * across), y: round(margin + (1 - y) * across) }
}

const round = (value: number) => Math.round(value * 10) / 10

/** Told apart by its shape as much as by its colour: a picture is printed in black and white too. */
function Shape({ group, at: { x, y }, size }: { group: number; at: Point; size: number }) {
  const painted = { ...paint(series[group % series.length] ?? 'series-1'), 'fill-opacity': '0.7' }
  const by = (dx: number, dy: number) => `${round(x + dx * size)},${round(y + dy * size)}`
  if (group === 0) return <circle cx={x} cy={y} r={round(size)} {...painted} />
  const points = [
    [by(-0.9, -0.9), by(0.9, -0.9), by(0.9, 0.9), by(-0.9, 0.9)],
    [by(0, -1.1), by(1, 0.8), by(-1, 0.8)],
    [by(0, -1.2), by(1.2, 0), by(0, 1.2), by(-1.2, 0)],
    [by(-0.4, -1.1), by(0.4, -1.1), by(0.4, 1.1), by(-0.4, 1.1)],
  ][(group - 1) % 4]
  return <polygon points={points?.join(' ')} {...painted} />
}

function You({ at: { x, y }, words }: { at: Point; words: string }) {
  return (
    <>
      <circle cx={x} cy={y} r="9" {...paint('none', 'accent', 3)} />
      <text
        x={x}
        y={y < 40 ? y + 26 : y - 14}
        text-anchor={x < 60 ? 'start' : x > side - 60 ? 'end' : 'middle'}
        font-size="16"
        font-weight="700"
        {...paint('ink')}
      >
        {words}
      </text>
    </>
  )
}
