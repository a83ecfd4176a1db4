import { beforeAll, describe, expect, test } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { reusePath } from '../../paths/reuse.ts'
import { aSheet } from '../../testing/examples.ts'

const database = useDatabase()
const { ctx, db } = database
const door = openDoor(database, { routes: resourcesModule.routes })
const { get, post, house } = door
const staff = asPerson('lab-team')
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
let slug = ''

beforeAll(async () => {
  const done = await publishResource(ctx(), aSheet({ kind: 'kit', title: 'Le kit du panel' }))
  if (!done.ok) throw new Error(done.refusal)
  slug = done.value.slug
})

/** A story that waits for the team. */
async function waiting(happened: string): Promise<string> {
  const id = await act(house, {}, (world) =>
    recordPerson(world, { name: 'Nour Haddad', email: `${happened.length}@universite.example` }),
  )
  const story = { organisation: 'Centre social des Rives', changed: 'La durée', happened }
  await post(reusePath('reuse', { slug }), story, asPerson('volunteer', { id }))
  const row = await db
    .selectFrom('resource_reuses')
    .select('id')
    .where('happened', '=', happened)
    .executeTakeFirstOrThrow()
  return String(row['id'])
}

describe('what the team answers to a story', () => {
  test('without a reason comes back under its field, unfolded', async () => {
    const id = await waiting('Vingt sont venus.')
    const { status, text } = await post(reusePath('decline', { id }), { reason: ' ' }, staff)
    expect(status).toBe(422)
    expect(text).toContain('role="alert"')
    expect(text).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>).)*name="reason"/s)
  })

  test('too long is kept as it was typed', async () => {
    const id = await waiting('Trente sont venus, hier.')
    const reason = `Trop court. ${'a'.repeat(2_000)}`
    const { status, text } = await post(reusePath('decline', { id }), { reason }, staff)
    expect(status).toBe(422)
    expect(text).toContain('Trop court. aaa')
  })

  test('after somebody else answered is refused in words', async () => {
    const id = await waiting('Quarante sont venus, avant-hier.')
    expect((await post(reusePath('accept', { id }), {}, staff)).status).toBe(303)
    const late = await Promise.all([
      post(reusePath('accept', { id }), {}, staff),
      post(reusePath('decline', { id }), { reason: 'Trop court.' }, staff),
    ])
    for (const { status, text } of late) {
      expect(status).toBe(422)
      expect(spaced(text)).toContain('Quelqu’un a déjà répondu à ce récit')
    }
  })
})

describe('a file of a resource', () => {
  const words = {
    title: 'Les mesures',
    description: 'Une ligne par commune',
    licence: 'CC-BY-SA-4.0',
    rightsHolder: 'L’atelier',
    peopleShown: 'nobody',
  }
  const path = () => reusePath('files', { slug })

  test('that is missing, or empty, is asked for in words, and what was typed is kept', async () => {
    for (const [file, why] of [
      [undefined, 'Choisissez un fichier.'],
      [new File([], 'mesures.csv', { type: 'text/csv' }), 'Ce fichier est vide.'],
    ] as const) {
      const { status, text } = await post(path(), { ...words, ...(file ? { file } : {}) }, staff)
      expect(status).toBe(422)
      expect(spaced(text)).toContain(why)
      expect(text).toContain('value="Les mesures"')
    }
  })

  test('is not described over what somebody else wrote of it meanwhile', async () => {
    const file = new File(['commune;total\nValbrenne;12\n'], 'mesures.csv', { type: 'text/csv' })
    expect((await post(path(), { ...words, file }, staff)).status).toBe(303)
    const { id } = await db.selectFrom('resource_files').select('id').executeTakeFirstOrThrow()
    const edit = reusePath('editFile', { slug, id: String(id) })
    const seen = /name="_seen" value="([^"]*)"/.exec((await get(edit, staff)).text)?.[1] ?? ''
    await post(edit, { ...words, title: 'Les comptes' }, staff)
    const late = await post(edit, { ...words, title: 'Les totaux', _seen: seen }, staff)
    expect(late.status).toBe(422)
    expect(late.text).toContain('Les comptes')
    expect(late.text).toContain('value="Les totaux"')
  })
})
