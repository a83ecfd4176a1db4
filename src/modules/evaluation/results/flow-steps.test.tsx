import { describe, expect, it } from 'vitest'
import { analyse, readTrialPlan } from '#engines/field-trials/index.ts'
import { flowSteps } from './flow-steps.ts'
import { FlowDrawing } from './pages/FlowDrawing.tsx'

function stepsOf(rows: readonly string[], plan: object) {
  const [titles = '', ...lines] = rows
  const table = {
    titles: titles.split(','),
    rows: lines.map((line, at) => ({ line: at + 2, cells: line.split(',') })),
    separator: ',',
  }
  const read = readTrialPlan({ design: 'complete', treatment: 't', ...plan } as never)
  const ran = read.ok ? analyse(table, read.plan) : undefined
  if (!ran?.ok) throw new Error('not analysed')
  return flowSteps(lines.length, ran.analysis)
}
const row = (at: number, t: string, y = String((at * 7) % 11), x = String((at * 5) % 13)) =>
  `${t},${y},${x}`
const two = ['t,y,x', ...Array.from({ length: 30 }, (_, at) => row(at, String(at % 2)))]

describe('the way of the rows', () => {
  it('loses some before groups are told, then some of each group', () => {
    const steps = stepsOf([...two, row(1, ''), row(1, ''), row(1, '1', ''), row(1, '0', '')], {
      outcome: 'y',
    })
    expect(steps).toEqual({
      received: 34,
      leftOut: [{ column: 't', count: 2 }],
      groups: [
        { name: '0', n: 16 },
        { name: '1', n: 16 },
      ],
      ends: [
        {
          ...{ name: 'y', counted: 30, lost: 2 },
          byGroup: [
            { name: '0', n: 15 },
            { name: '1', n: 15 },
          ],
        },
      ],
    })
    // Every row that came is somewhere.
    const [end] = steps.ends
    expect((end?.counted ?? 0) + (end?.lost ?? 0) + 2).toBe(steps.received)
  })

  it('tells of a group only what the analysis knows: not who is lost to a measure taken before', () => {
    const lost = [...two, row(1, '1', '3', '')]
    const [end] = stepsOf(lost, { outcome: 'y', covariates: 'x', se: 'HC2' }).ends
    expect(end).toEqual({ name: 'y', counted: 30, lost: 1, byGroup: undefined })
  })

  it('compares each of several groups to the one that received nothing', () => {
    const three = ['t,y,x', ...Array.from({ length: 45 }, (_, at) => row(at, String(at % 3)))]
    const { groups, ends } = stepsOf(three, { outcome: 'y', control: '0' })
    expect(groups.map(({ n }) => n)).toEqual([15, 15, 15])
    expect(ends.map(({ byGroup }) => byGroup?.map(({ name }) => name))).toEqual([
      ['0', '1'],
      ['0', '2'],
    ])
  })

  it.each([2, 3, 5])(
    'is drawn with %i groups inside its frame, and said in its description',
    (arms) => {
      const rows = Array.from({ length: 60 }, (_, at) => row(at, String(at % arms)))
      const steps = stepsOf(['t,y,x', row(1, ''), ...rows], { outcome: ['y', 'x'], control: '0' })
      const svg = String(FlowDrawing({ steps, locale: 'fr' })).replaceAll('\u00a0', ' ')
      expect(svg).toContain('viewBox="0 0 320')
      const height = Number(/viewBox="0 0 320 (\d+)"/.exec(svg)?.[1])
      const boxes = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)].map(
        ([, x, y, own]) => ({ right: Number(x) + Number(own), bottom: Number(y) + 42 }),
      )
      expect(boxes.length).toBeGreaterThanOrEqual(arms + 3)
      expect(boxes.every(({ right, bottom }) => right <= 320 && bottom <= height)).toBe(true)
      expect(svg).toContain(
        'Reçues dans le tableau, 61 lignes. Écartées : rien dans « t », 1 ligne.',
      )
    },
  )
})
