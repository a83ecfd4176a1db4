import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { garden, openGarden } from '../testing/garden.ts'

const database = useDatabase()
const { door, person, state } = openGarden(database)
let awa: Viewer
let stranger: Viewer

beforeAll(async () => {
  awa = await person('Awa Diop', 'lab-team')
  await person('Élise Le Goff', 'lab-team')
  await person('Nadia Benali', 'administrator')
  stranger = await person('Paul Durand', 'volunteer')
})

/** What is proposed after « @ », as the page has it. */
async function proposed(path: string, as: Viewer): Promise<readonly string[] | undefined> {
  const { text } = await door.get(path, as)
  const [, names] = /<mention-area data-names="([^"]*)"/.exec(text) ?? []
  if (names === undefined) return undefined
  return (JSON.parse(names.replaceAll('&quot;', '"')) as string[]).toSorted()
}

it('proposes, wherever one writes, those who read the discussion, and neither oneself nor anybody else', async () => {
  const { location = '' } = await door.post(garden, { body: 'La haie est à tailler.' }, awa)
  const message = location.split('#m-')[1] ?? ''
  for (const path of [garden, `${garden}/${message}/repondre`, `${garden}/${message}/modifier`]) {
    expect([path, await proposed(path, awa)]).toEqual([
      path,
      ['Élise Le Goff', 'Nadia Benali'].toSorted(),
    ])
    const { text } = await door.get(path, stranger)
    expect(text).not.toMatch(/Le Goff|Benali|mention-area/)
  }
})

it('proposes nobody once nobody may read it', async () => {
  Object.assign(state, { hidden: true })
  expect(await proposed(garden, awa)).toBeUndefined()
  Object.assign(state, { hidden: false })
})
