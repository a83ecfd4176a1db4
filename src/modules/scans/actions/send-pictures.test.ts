import { expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { testHouse } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { drawnForm } from '#proofs/drawn-sheets/read-drawn.ts'
import { countSheets, dropPictures, freeNumbers } from './look-at-sheets.ts'
import { mostFiles, sendPictures } from './send-pictures.ts'

const database = useDatabase()
const house = testHouse(database)
const person = asPerson('lab-team')
const asked = { purpose: 'test', subject: '01900000-0000-7000-8000-00000000e471', form: drawnForm }
const picture = { name: 'a.jpg', bytes: new Uint8Array([1, 2, 3]) }
const anybody = () => true

function send(label: string, count: number, may = anybody) {
  const files = Array.from({ length: count }, () => picture)
  return act(house, { person }, (ctx) =>
    sendPictures(ctx, may, asked, { label, isLarge: false, rank: 0, files }),
  )
}

it('pictures need a name, at least one file, not too many, and somebody who may', async () => {
  expect(await send('', 1)).toMatchObject({ refusal: 'label-needed' })
  expect(await send('A', 0)).toMatchObject({ refusal: 'no-pictures' })
  expect(await send('A', mostFiles + 1)).toMatchObject({ refusal: 'too-many' })
  expect(await send('A', 1, () => false)).toMatchObject({ refusal: 'forbidden' })
  expect(await send('A', 1)).toMatchObject({ ok: true })
})

it('a number is counted with one batch, and again only when that one gave it back', async () => {
  const sheet = { number: '7A', ticked: [], written: {}, isSpoilt: false }
  const batchOf = async (label: string) => {
    const sent = await send(label, 1)
    return sent.ok ? sent.value : ''
  }
  const [first, second] = [await batchOf('A'), await batchOf('B')]
  const count = (id: string, may = anybody) =>
    act(house, { person }, (ctx) => countSheets(ctx, may, asked, id, [sheet]))
  expect(await count(first, () => false)).toMatchObject({ refusal: 'forbidden' })
  expect(await count(first)).toMatchObject({ ok: true })
  // The same batch, pressed twice.
  expect(await count(first)).toMatchObject({ ok: true })
  expect(await count(second)).toMatchObject({ refusal: 'counted-meanwhile' })
  await act(house, { person }, (ctx) => freeNumbers(ctx, asked, 'A'))
  expect(await count(second)).toMatchObject({ ok: true })
  const drop = (may = anybody) =>
    act(house, { person }, (ctx) => dropPictures(ctx, may, asked, second))
  expect(await drop(() => false)).toMatchObject({ refusal: 'forbidden' })
  expect(await drop()).toMatchObject({ ok: true })
  expect(await drop()).toMatchObject({ refusal: 'not-found' })
  expect(await count(second)).toMatchObject({ refusal: 'not-found' })
})
