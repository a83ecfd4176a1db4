import { expect, it } from 'vitest'
import { CountedBars } from './CountedBars.tsx'

const drawn = (rows: Parameters<typeof CountedBars>[0]['rows']) =>
  String(<CountedBars locale="fr" title="Quoi ?" rows={rows} />)

it('draws the share of each line, and no bar where the share is hidden', () => {
  const html = drawn([
    { label: 'a', count: 10, of: 10 },
    { label: 'b', count: 4, of: 10 },
    { label: 'c', count: 12 },
    { label: 'd', count: null },
  ])
  expect([...html.matchAll(/<rect[^>]* width="([\d.]+%)"/g)].map(([, width]) => width)).toEqual([
    '100%',
    '40%',
  ])
  expect(html).toContain('12 (part cachée)')
  // On a phone, a line without a bar is short.
  expect(html.match(/class="bars none"/g)).toHaveLength(2)
})
