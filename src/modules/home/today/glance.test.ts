import { expect, test } from 'vitest'
import type { GlanceFigure } from '#kit/frames/glance-figure.ts'
import { glanceParts } from './glance.ts'

const figure = (key: string, count: number, heedFrom?: number): GlanceFigure => ({
  ...{ key, subject: 'lab', count, label: key, why: '', href: '/' },
  ...(heedFrom === undefined ? {} : { heedFrom }),
})

test('what is to be looked at comes first, what is none is left out, and its subject stays', () => {
  const figures = [
    figure('told', 41),
    figure('few', 2, 3),
    figure('late', 1, 1),
    figure('none', 0, 1),
  ]
  const [lab] = glanceParts(figures)
  expect(lab?.figures.map(({ key }) => key)).toEqual(['late', 'told', 'few'])
  expect(glanceParts([figure('none', 0, 1)])).toEqual([{ subject: 'lab', figures: [] }])
  expect(glanceParts([])).toEqual([])
})
