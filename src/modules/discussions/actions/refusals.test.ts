import { beforeAll, expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { act } from '#platform/world.ts'
import { gardenId, openGarden } from '../testing/garden.ts'
import { editComment, findSaid } from './change-comment.ts'
import { type Written, writeComment } from './write-comment.ts'

const database = useDatabase()
const { house, kinds, person } = openGarden(database)
let awa: Viewer
let stranger: Viewer

beforeAll(async () => {
  awa = await person('Awa Diop', 'lab-team')
  stranger = await person('Paul Durand', 'volunteer')
})

const write = (words: Partial<Written>) =>
  act(house, { person: awa }, (ctx) =>
    writeComment(ctx, kinds, 'garden', gardenId, { body: 'La haie', tell: [], ...words }),
  )

it('refuses a name, a choice, a day and an answer that lead to nobody', async () => {
  expect(await write({ body: 'Voir @Paul Durand' })).toEqual({
    ok: false,
    refusal: 'names-nobody',
    about: 'Paul Durand',
  })
  expect(await write({ tell: [stranger.id] })).toMatchObject({ refusal: 'asked-nobody' })
  expect(await write({ askedOf: stranger.id })).toMatchObject({ refusal: 'asked-nobody' })
  expect(await write({ dueOn: '2027-01-01' })).toMatchObject({ refusal: 'day-without-person' })
  const nowhere = newId(database.clock.now(), database.clock.chance)
  expect(await write({ parentId: nowhere })).toMatchObject({ refusal: 'answer-gone' })
})

it('refuses the same name in an edit', async () => {
  const first = await write({})
  if (!first.ok) throw new Error(first.refusal)
  const edited = await act(house, { person: awa }, async (ctx) => {
    const at = { kind: 'garden', thingId: gardenId, commentId: first.value.id }
    const message = await findSaid(ctx, kinds, at)
    if (!message) throw new Error('not found')
    return editComment(ctx, kinds, message.comment, 'Voir @Paul Durand')
  })
  expect(edited).toMatchObject({ refusal: 'names-nobody' })
})
