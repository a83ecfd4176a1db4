import { expect, test } from 'vitest'
import { rateGrid, rateRows } from './rate-grid.ts'

test('a rate is written again as it was typed, with its amounts in euros', () => {
  const shape = rateGrid.form.shape
  const read = shape.parse({ role: 'Animatrice', cost: '310,50', price: '650' })
  expect(read).toEqual({ role: 'Animatrice', cost: 31_050, price: 65_000 })
  const [row] = rateRows([
    { id: 'r', year: 2027, role: 'Animatrice', costCents: 31_050, priceCents: 65_000 },
  ])
  const again = row as unknown as { readonly typed: Readonly<Record<string, string>> }
  expect(shape.parse(again.typed)).toEqual(read)
  expect(shape.safeParse({ role: '', cost: '1', price: '1' }).success).toBe(false)
})
