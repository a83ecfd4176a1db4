import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { votesModule } from '../../module.ts'
import { votePaths } from '../../paths.ts'

const database = useDatabase()
const { clock } = database
const { post } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')

let slug = ''
beforeEach(async () => {
  clock.set('2026-12-01T10:00:00Z')
  const made = await post(
    votePaths.create,
    {
      title: 'Le banc',
      question: 'Où mettre le banc ?',
      options: 'Place\nParc',
      method: 'single',
      tier: 'tracked',
      seats: '1',
      proxies: '1',
      closesOn: '2026-12-10',
      closesTime: '18:00',
    },
    staff,
  )
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  const people = 'Une ; une@votes.example\nDeux ; deux@votes.example'
  await post(votePaths.roll(slug), { source: 'list', people }, staff)
})

const press = (fields: Record<string, string>) => post(votePaths.act(slug), fields, staff)
const tooEarly = /Ce n’est pas possible à cette étape du scrutin/

describe('what is refused where its form is not shown says why', () => {
  test.each(['shut', 'close', 'cancel', 'extend'])('%s, of a draft', async (act) => {
    const asked = { act, reason: 'Une panne', closesOn: '2026-12-20', closesTime: '18:00' }
    const { status, text } = await press(asked)
    expect(status).toBe(422)
    expect(text).toMatch(tooEarly)
  })

  test('a step that does not exist', async () => {
    const { status, text } = await press({ act: 'dance' })
    expect(status).toBe(422)
    expect(text).toMatch(tooEarly)
  })

  test('letters and proxies, of a draft', async () => {
    for (const path of [votePaths.letters(slug), votePaths.proxy(slug)]) {
      const { status, text } = await post(path, { giver: '1', holder: '2' }, staff)
      expect(status, path).toBe(422)
      expect(text, path).toMatch(tooEarly)
    }
  })
})

test('a proxy that is refused names its number', async () => {
  expect((await press({ act: 'open' })).status).toBe(303)
  const give = (giver: string, holder: string) =>
    post(votePaths.proxy(slug), { giver, holder }, staff)
  const marked = (name: string) => new RegExp(`<input [^>]*name="${name}"[^>]*aria-invalid="true"`)
  const nobodyGives = await give('9', '1')
  expect(nobodyGives.status).toBe(422)
  expect(nobodyGives.text).toMatch(marked('giver'))
  const nobodyHolds = await give('1', '9')
  expect(nobodyHolds.text).toMatch(marked('holder'))
  expect(nobodyHolds.text).not.toMatch(marked('giver'))
  // What was typed is still there.
  expect(nobodyHolds.text).toMatch(/<input [^>]*name="giver"[^>]*value="1"/)
})
