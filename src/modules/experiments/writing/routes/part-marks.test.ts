import { expect, test } from 'vitest'
import { keepCopy } from '#platform/copies/copies.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { coreRoutes, protocolRoutes } from '../../module.ts'
import { protocolPaths as at } from '../../paths/protocol.ts'
import { copiedExperiment } from '../../proposals/index.ts'
import { recordedIn } from '../../testing/recorded.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: [...protocolRoutes(() => []), ...coreRoutes(() => [])] })
const staff = asPerson('lab-team')
const experiment = recordedIn(database)

/** What stands between a question and the next one. */
async function question(slug: string, address: string) {
  const { text } = await door.get(at.part(slug, 'pourquoi'), staff)
  const from = text.indexOf(`id="${address}"`)
  return text.slice(from, text.indexOf('class="protocol-question"', from + 40))
}

test('in a copy, what is to be rewritten is said at its question, until that one is written', async () => {
  const [first, copy] = [await experiment(), await experiment({ title: 'Encore une fois' })]
  await door.post(at.begin(copy.slug), {}, staff)
  const marks = await copiedExperiment.marks(database.ctx({ person: staff }) as never, copy.id)
  const { now } = clock
  await keepCopy(
    db as never,
    { kind: 'experiment', id: copy.id, from: first.id, now: now() },
    marks,
  )

  expect(await question(copy.slug, 'contexte')).toContain('À réécrire')
  // Nothing stands there: it is not said to be a text of the copy, nor the one that has words to be empty.
  expect(await question(copy.slug, 'auteurices')).toContain('n’est pas venue avec la copie')
  expect(await question(copy.slug, 'contexte')).not.toContain('n’est pas venue')
  expect(await question(copy.slug, 'objectifs')).not.toContain('copie')
  expect(await question(first.slug, 'contexte')).not.toContain('À réécrire')

  const written = {
    context: 'Un bourg de montagne.',
    _whole: 'yes',
    challenges: 'diversify_participants',
  }
  const seen = /name="_seen" value="([^"]*)"/.exec(
    (await door.get(at.part(copy.slug, 'pourquoi'), staff)).text,
  )
  await door.post(at.part(copy.slug, 'pourquoi'), { ...written, _seen: seen?.[1] ?? '' }, staff)
  expect(await question(copy.slug, 'contexte')).toContain('Un bourg de montagne.')
  expect(await question(copy.slug, 'contexte')).not.toContain('À réécrire')
  expect(await question(copy.slug, 'auteurices')).toContain('n’est pas venue avec la copie')
})
