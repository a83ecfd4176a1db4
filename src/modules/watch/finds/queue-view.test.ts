import { expect, test } from 'vitest'
import { queueHref, readQueueView } from './queue-view.ts'

test('an address is read, and written again the same', () => {
  const id = '01930000-0000-7000-8000-000000000001'
  const address = `/veille?etat=a-relire&source=${id}&theme=eau&a=moi&q=jury&page=3`
  const view = readQueueView(Object.fromEntries(new URLSearchParams(address.slice(8))))
  expect(view).toEqual({
    state: 'to-read',
    sourceId: id,
    theme: 'eau',
    mine: true,
    words: 'jury',
    page: 3,
  })
  expect(queueHref(view, { page: 3 })).toBe(address)
  expect(
    queueHref(view, {
      state: 'new',
      sourceId: undefined,
      theme: undefined,
      mine: false,
      words: '',
    }),
  ).toBe('/veille')
})

test('what means nothing is left out', () => {
  const view = readQueueView({ etat: 'x', source: "' or 1", page: '-2', a: 'toi' })
  expect(view).toMatchObject({ state: 'new', sourceId: undefined, page: 1, mine: false })
  expect(readQueueView({ page: '1e9' }).page).toBe(1)
})
