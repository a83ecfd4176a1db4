import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { garden, gardenId, openGarden } from '../testing/garden.ts'

const database = useDatabase()
const { db } = database
const { door, state, person } = openGarden(database)
let awa: Viewer
let elise: Viewer
let stranger: Viewer

beforeAll(async () => {
  awa = await person('Awa Diop', 'lab-team')
  elise = await person('Élise Le Goff', 'lab-team')
  stranger = await person('Paul Durand', 'volunteer')
})

beforeEach(async () => {
  Object.assign(state, { exists: true, hidden: false })
  await db.deleteFrom('discussion_comments').execute()
  await db.deleteFrom('discussion_follows').execute()
  await db.deleteFrom('outbox_mails').execute()
})

const plain = (html: string) =>
  html.replace(/<[^>]+>/g, ' ').replace(/&nbsp;|[\s\u00a0\u202f]+/g, ' ')

async function written(body: string, as = awa, more = {}): Promise<string> {
  const { location = '' } = await door.post(garden, { body, ...more }, as)
  return location.split('#m-')[1] ?? `not written: ${location}`
}

const read = async (as = awa) => plain((await door.get(garden, as)).text)
const rows = () => db.selectFrom('discussion_comments').selectAll().execute()

describe('a discussion', () => {
  it('says who reads it, and what was written, drawn as the house draws what people write', async () => {
    expect(await read()).toContain('Personne n’a encore écrit ici.')
    await written('La **haie** est à tailler.')
    const { text } = await door.get(garden, elise)
    expect(text).toContain('<strong>haie</strong>')
    expect(plain(text)).toContain('Lu par l’équipe du Labo, et personne d’autre.')
  })

  it('gives back what was typed when it cannot be published', async () => {
    const long = 'a'.repeat(4001)
    const answer = await door.post(garden, { body: long }, awa)
    expect([answer.status, answer.text.includes(long)]).toEqual([422, true])
    expect(await rows()).toHaveLength(0)
  })

  it('writes one message for one form, pressed twice or sent again from the page before', async () => {
    const keyIn = async (path: string) =>
      /name="onceMark" value="([^"]+)"/.exec((await door.get(path, awa)).text)?.[1] ?? ''
    const form = { body: 'La haie, @Élise Le Goff ?', onceMark: await keyIn(garden) }
    const sent = await Promise.all([door.post(garden, form, awa), door.post(garden, form, awa)])
    const again = await door.post(garden, form, awa)
    expect(new Set([...sent, again].map(({ location }) => location)).size).toBe(1)
    expect([...sent, again].map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await rows()).toHaveLength(1)
    expect(await db.selectFrom('discussion_mentions').selectAll().execute()).toHaveLength(1)
    expect(await db.selectFrom('outbox_mails').selectAll().execute()).toHaveLength(1)

    const other = await keyIn(garden)
    expect(other).not.toBe(form.onceMark)
    await door.post(garden, { ...form, onceMark: other }, awa)
    await door.post(garden, { ...form, body: 'La haie, demain.' }, awa)
    await door.post(garden, form, elise)
    expect(await rows()).toHaveLength(4)

    const [{ id = '' } = {}] = await rows()
    const answerAt = `${garden}/${id}/repondre`
    const answer = { body: 'Moi.', onceMark: await keyIn(answerAt) }
    for (const _ of ['once', 'again']) await door.post(answerAt, answer, awa)
    expect((await rows()).filter(({ parentId }) => parentId === id)).toHaveLength(1)
  })

  it('writes again what was taken back', async () => {
    const form = { body: 'La haie ?', onceMark: 'formulaire' }
    await door.post(garden, form, awa)
    const [{ id = '' } = {}] = await rows()
    await door.post(`${garden}/${id}/retirer`, {}, awa)
    await door.post(garden, form, awa)
    expect((await rows()).map(({ body }) => body).sort()).toEqual(['', 'La haie ?'])
  })

  it('writes again what was taken back, from the very page that sent it', async () => {
    const form = { body: 'La haie ?', onceMark: 'formulaire', _key: 'a'.repeat(64) }
    const first = await door.post(garden, form, awa)
    expect((await door.post(garden, form, awa)).location).toBe(first.location)
    expect(await rows()).toHaveLength(1)
    const [{ id = '' } = {}] = await rows()
    await door.post(`${garden}/${id}/retirer`, { _key: 'b'.repeat(64) }, awa)
    const again = await door.post(garden, form, awa)
    expect(again.status).toBe(303)
    expect(again.location).not.toBe(first.location)
    expect((await rows()).map(({ body }) => body).sort()).toEqual(['', 'La haie ?'])
  })

  it('is answered on one level', async () => {
    const first = await written('Qui taille la haie ?')
    const { location = '' } = await door.post(
      `${garden}/${first}/repondre`,
      { body: 'Moi, jeudi.' },
      elise,
    )
    const answer = location.split('#m-')[1] ?? ''
    expect((await rows()).map(({ parentId }) => parentId)).toEqual([null, first])
    const below = await door.post(`${garden}/${answer}/repondre`, { body: 'Merci' }, awa)
    expect(below.status).toBe(404)
  })

  it('keeps what was written before an edit, of one’s own words alone', async () => {
    const id = await written('La haie est à tailer.')
    const edit = `${garden}/${id}/modifier`
    expect((await door.post(edit, { body: 'Non.' }, elise)).status).toBe(403)
    await door.post(edit, { body: 'La haie est à tailler.' }, awa)
    const shown = await read(elise)
    for (const words of ['à tailler.', 'modifié le', 'Ce qui était écrit avant', 'à tailer.'])
      expect(shown).toContain(words)
  })

  it('keeps the place of what is taken back, and none of its words', async () => {
    const id = await written('Je me suis trompée sur @Élise Le Goff.')
    await door.post(`${garden}/${id}/modifier`, { body: 'Trompée.' }, awa)
    expect((await door.post(`${garden}/${id}/retirer`, {}, elise)).status).toBe(403)
    await door.post(`${garden}/${id}/retirer`, {}, awa)
    const shown = await read(elise)
    expect(shown).toContain('Message retiré')
    expect(shown).not.toContain('romp')
    expect(await db.selectFrom('discussion_versions').selectAll().execute()).toEqual([])
  })

  it('keeps an answer to a message that was withdrawn meanwhile, and settles no such message', async () => {
    const first = await written('Qui taille la haie ?')
    expect((await door.get(garden, awa)).text).toContain(`/${first}/regler`)
    await door.post(`${garden}/${first}/retirer`, {}, awa)
    const late = await door.post(`${garden}/${first}/repondre`, { body: 'Moi, lundi.' }, elise)
    expect([late.status, late.text.includes('Moi, lundi.')]).toEqual([422, true])
    expect(plain(late.text)).toContain('a été retiré entre-temps')
    expect((await door.get(`${garden}/${first}/repondre`, elise)).status).toBe(404)
    expect((await door.get(garden, elise)).text).not.toContain(`/${first}/regler`)
    expect(await rows()).toHaveLength(1)
  })

  it('is settled and opened again by whoever reads it', async () => {
    const id = await written('Qui taille la haie ?')
    await door.post(`${garden}/${id}/regler`, { wanted: 'yes' }, elise)
    expect(await read()).toContain('Close par Élise Le Goff le')
    await door.post(`${garden}/${id}/regler`, { wanted: '' }, awa)
    expect(await read()).not.toContain('Close par')
  })
})

describe('whoever may not work with the thing', () => {
  it('reads nothing, writes nothing and is told nothing of how much is said', async () => {
    const id = await written('Entre nous.')
    for (const as of [undefined, stranger]) {
      const answers = await Promise.all([
        door.get(garden, as),
        door.get(`${garden}/${id}/repondre`, as),
        door.get(`${garden}/${id}/modifier`, as),
        door.post(garden, { body: 'Et moi ?' }, as),
        door.post(`${garden}/${id}/repondre`, { body: 'Et moi ?' }, as),
        door.post(`${garden}/${id}/regler`, { wanted: 'yes' }, as),
        door.post(`${garden}/${id}/retirer`, {}, as),
        door.post(`${garden}/${id}/fait`, { wanted: 'yes' }, as),
        door.post(`${garden}/suivre`, { wanted: 'yes' }, as),
        door.post(`${garden}/lu`, {}, as),
      ])
      for (const { status, text } of answers) {
        expect([303, 403, 404]).toContain(status)
        expect(text).not.toContain('Entre nous')
      }
    }
    expect(await rows()).toHaveLength(1)
    expect(await db.selectFrom('discussion_follows').select('personId').execute()).toEqual([
      { personId: awa.id },
    ])
  })

  it('is not written to: neither by name, nor by a made-up choice', async () => {
    const named = await door.post(garden, { body: 'Voir avec @Paul Durand.' }, awa)
    expect(named.status).toBe(422)
    expect(plain(named.text)).toContain(
      '« @Paul Durand » n’est le nom de personne qui peut lire cette discussion.',
    )
    expect(named.text).toContain('Voir avec @Paul Durand.')
    for (const field of ['tell', 'askedOf']) {
      const chosen = await door.post(garden, { body: 'Voir.', [field]: stranger.id }, awa)
      expect([field, chosen.status]).toEqual([field, 422])
    }
    expect(await rows()).toEqual([])
    expect(await db.selectFrom('outbox_mails').selectAll().execute()).toEqual([])
  })

  it('finds nothing in a discussion of another thing, nor at a made-up kind', async () => {
    const id = await written('Entre nous.')
    const other = gardenId.replace('ba01', 'ba02')
    expect((await door.get(`/discussions/garden/${other}/${id}/modifier`, awa)).status).toBe(404)
    expect((await door.get(`/discussions/orchard/${gardenId}`, awa)).status).toBe(404)
  })
})
