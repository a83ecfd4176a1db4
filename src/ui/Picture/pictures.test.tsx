import { expect, test } from 'vitest'
import { FranceMap } from '../FranceMap/FranceMap.tsx'
import { MapDrawing } from '../FranceMap/MapDrawing.tsx'
import { mapFigures } from '../FranceMap/points.ts'
import { Meter } from '../Meter/Meter.tsx'
import { PlannedActual, PlannedActualDrawing } from '../PlannedActual/PlannedActual.tsx'
import { barShares } from '../PlannedActual/PlannedActualBars.tsx'
import { mostByUnit, plannedActualFigures } from '../PlannedActual/rows.ts'
import { StationDrawing } from '../StationLine/StationLine.tsx'
import { timelineFigures } from '../Timeline/items.ts'
import { Timeline } from '../Timeline/Timeline.tsx'
import { TimelineDrawing } from '../Timeline/TimelineDrawing.tsx'
import { svgFile } from './Picture.tsx'

const downloads = { svg: '/image.svg', csv: '/chiffres.csv' }
const map = {
  locale: 'fr',
  title: 'Carte',
  points: [{ label: 'Valbrenne', lon: -1.2, lat: 48.2, kind: 'running', href: '/v' }],
  regions: ['35'],
} as const
const phases = {
  locale: 'fr',
  title: 'Phases',
  today: '2026-11-25',
  items: [
    {
      label: 'Recruter',
      start: '2026-09-09',
      end: '2026-12-12',
      state: 'current',
      late: true,
      milestones: [{ label: 'tirage', day: '2026-12-12' }],
    },
    {
      label: 'Débattre',
      start: '2027-01-09',
      end: '2027-02-06',
      state: 'ahead',
      after: ['Recruter'],
    },
  ],
} as const
const amounts = {
  locale: 'fr',
  title: 'Prévu',
  rows: [{ label: 'Lettres', unit: 'lettres', planned: 400, actual: 380, href: '/d' }],
} as const
const stations = { locale: 'fr', title: 'Étapes', size: 'small', stations: [] } as const

const pictures = {
  map: <FranceMap {...map} downloads={downloads} />,
  timeline: <Timeline {...phases} downloads={downloads} />,
  'planned and actual': <PlannedActual {...amounts} downloads={downloads} />,
}

const drawings = {
  map: <MapDrawing {...map} />,
  timeline: <TimelineDrawing {...phases} fixedWidth={900} />,
  'planned and actual': <PlannedActualDrawing {...amounts} />,
  stations: <StationDrawing {...stations} />,
}

test.each(Object.entries(pictures))(
  'the %s is an image with a name, a description and its figures',
  (_, picture) => {
    const html = String(picture)
    for (const image of html.match(/<svg [^>]*role="img"[\s\S]*?<\/desc>/g) ?? []) {
      expect(image).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>$/)
    }
    expect(html).toMatch(/role="img"/)
    expect(html).toMatch(/<table[\s\S]*<th scope="row">/)
    expect(html).toContain('<a href="/image.svg" download="">Image SVG</a>')
    expect(html).toContain('<a href="/chiffres.csv" download="">Tableur CSV</a>')
  },
)

test('the figures are one fold away, except where they are already in the picture', () => {
  expect(String(pictures.timeline)).toContain('<summary>Voir les chiffres</summary>')
  expect(String(pictures.map)).toContain('Voir la liste des lieux')
  expect(String(pictures['planned and actual'])).not.toContain('<details')
})

test.each(Object.entries(drawings))(
  'the %s as a file is a whole SVG with colours of its own',
  (_, drawing) => {
    const file = svgFile(drawing)
    expect(file).toMatch(
      /^<\?xml [^>]*\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*<\/svg>\n$/,
    )
    expect(file).toMatch(/width="\d+"/)
    expect(file).not.toMatch(/style=|var\(|url\(/)
    for (const shape of file.match(/<(?:rect|circle|path)\b[^>]*>/g) ?? [])
      expect(shape).toContain('fill=')
  },
)

test('print needs no colour: planned is an outline, actual a solid bar', () => {
  const html = String(pictures['planned and actual'])
  expect(html).toMatch(/<rect [^>]*class="f-sheet s-ink"/)
  expect(html).toMatch(/<rect [^>]*class="f-action"/)
})

test('bars keep to the drawing, and to the proportion of what happened to what was planned', () => {
  for (const [planned, actual] of [
    [400, 380],
    [10, 95],
    [3, 0],
    [5, 5],
  ] as const) {
    const shares = barShares({ label: '', unit: '', planned, actual })
    expect(shares.planned).toBeLessThanOrEqual(1)
    expect(shares.actual).toBeLessThanOrEqual(1)
    expect((shares.actual ?? 0) / (shares.planned ?? 1)).toBeCloseTo(actual / planned)
  }
  expect(barShares({ label: '', unit: '' })).toEqual({ planned: undefined, actual: undefined })
  expect(barShares({ label: '', unit: '', planned: 0, actual: 0 })).toEqual({
    planned: 0,
    actual: 0,
  })
})

test('rows of one unit share one scale: a bar three times longer says three times more', () => {
  const rows = [1200, 3000, 4200].map((planned) => ({ label: '', unit: '€', planned, actual: 0 }))
  const most = mostByUnit([...rows, { label: '', unit: 'jours', planned: 19, actual: 7 }])
  expect(most.get('jours')).toBeUndefined()
  const drawn = rows.map((row) => barShares(row, most.get(row.unit)).planned ?? 0)
  expect(drawn.map((share) => Math.round(share * 4200))).toEqual([1200, 3000, 4200])
  const beyond = mostByUnit([...rows, { label: '', unit: '€', planned: 100, actual: 8400 }])
  expect(barShares({ label: '', unit: '€', planned: 100, actual: 8400 }, beyond.get('€'))).toEqual({
    planned: 100 / 8400,
    actual: 1,
  })
})

test('a page of bars is drawn on one scale, and so is its file', () => {
  const rows = [1200, 3000, 4200].map((planned) => ({ label: 'Une ligne', unit: '€', planned }))
  const props = { locale: 'fr', title: 'Budget', rows } as const
  const widths = (html: string) =>
    [...html.matchAll(/<rect [^>]*class="f-sheet s-ink"[^>]*>/g)].map(([bar]) =>
      Number(/width="([\d.]+)%"/.exec(bar)?.[1]),
    )
  for (const drawn of [<PlannedActual {...props} />, <PlannedActualDrawing {...props} />]) {
    const [low = 0, middle = 0, high = 0] = widths(String(drawn))
    expect(low / high).toBeCloseTo(1200 / 4200, 2)
    expect(middle / high).toBeCloseTo(3000 / 4200, 2)
    expect(high).toBeGreaterThan(0)
  }
})

test('the CSV twins have titles and as many columns on each line', () => {
  for (const rows of [mapFigures(map), timelineFigures(phases), plannedActualFigures(amounts)]) {
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(rows.length).toBeGreaterThan(1)
  }
})

test('a meter never overflows its frame', () => {
  const html = String(<Meter label="Protocole" value={30} max={12} text="trop" />)
  expect(html).toContain('width="100%"')
  expect(html).not.toContain('width="250%"')
})
