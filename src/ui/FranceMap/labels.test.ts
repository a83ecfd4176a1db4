import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOf, clustered, type Label, labelled } from './labels.ts'

const size = { width: 600, height: 580 }
const places = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: size.width }),
    y: fc.integer({ min: 0, max: size.height }),
    place: fc.string({ minLength: 1, maxLength: 30 }),
  }),
  { maxLength: 60 },
)
const textOf = (mark: { places: readonly string[] }) => mark.places[0] ?? ''

test('no place is lost: each is under one mark', () => {
  fc.assert(
    fc.property(places, (points) => {
      const kept = clustered(points).flatMap((mark) => mark.places)
      expect(kept.toSorted()).toEqual(points.map(({ place }) => place).toSorted())
    }),
  )
})

test('two marks never cover each other', () => {
  fc.assert(
    fc.property(places, (points) => {
      const marks = clustered(points)
      for (const [at, a] of marks.entries()) {
        for (const b of marks.slice(at + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(14)
      }
    }),
  )
})

test('two labels never cover each other, and all keep to the picture', () => {
  fc.assert(
    fc.property(places, (points) => {
      const boxes = labelled(clustered(points), textOf, size).flatMap((mark) =>
        mark.label ? [boxOf(mark.label, textOf(mark).length * 8)] : [],
      )
      for (const [at, a] of boxes.entries()) {
        expect(a.left >= 0 && a.top >= 0 && a.right <= 600 && a.bottom <= 580).toBe(true)
        for (const b of boxes.slice(at + 1)) {
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
            false,
          )
        }
      }
    }),
  )
})

test('a lone place is named to its right; near the edge, to its left', () => {
  const anchorAt = (x: number): Label['anchor'] | undefined =>
    labelled(clustered([{ x, y: 300, place: 'Valbrenne' }]), textOf, size)[0]?.label?.anchor
  expect(anchorAt(300)).toBe('start')
  expect(anchorAt(595)).toBe('end')
})
