import { expect, test } from 'vitest'
import { lasting, partsOf } from './lasting-texts.ts'

const coast = lasting(`M12 ${'l3 4 '.repeat(40)}z`)
const wholeOf = (page: string) =>
  partsOf(page)
    .map(({ text }) => text)
    .join('')
const lastingIn = (page: string) => partsOf(page).filter(({ isLasting }) => isLasting).length

test('a page is cut around the texts that last, and is the same page', () => {
  const page = `<p>avant</p><path d="${coast}"/><p>après</p>`
  expect(wholeOf(page)).toBe(page)
  expect(partsOf(page).map(({ isLasting }) => isLasting)).toEqual([false, true, false])
  expect(partsOf(coast)).toEqual([{ text: coast, isLasting: true }])
})

test('a page without them, or with one that is not whole, is one part', () => {
  for (const page of ['<p>sans carte</p>', `<path d="${coast.slice(0, 100)}"/>`, '']) {
    expect(wholeOf(page)).toBe(page)
    expect(lastingIn(page)).toBe(0)
  }
})

test('a text that a page would write otherwise does not last', () => {
  expect(() => lasting('<path>')).toThrow('no sign')
  expect(lastingIn('<path>')).toBe(0)
})
