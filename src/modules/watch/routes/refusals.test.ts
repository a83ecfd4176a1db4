import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { watchModule } from '../module.ts'

const database = useDatabase()
const { db } = database
const plain = openDoor(database, { routes: [] })
const door = openDoor(database, { routes: watchModule(() => []).routes, house: plain.house })

let writer: Viewer
let reader: Viewer

beforeAll(async () => {
  const personOf = async (name: string, email: string) => {
    const id = await act(plain.house, {}, async (ctx) => {
      const personId = await recordPerson(ctx, { name, email })
      await recordRole(ctx, { personId, role: 'lab-team', reason: 'Équipe' } as never)
      return personId
    })
    return asPerson('lab-team', { id, name })
  }
  writer = await personOf('Maëlle Tanguy', 'maelle@labo.example')
  reader = await personOf('Ilyès Benhamou', 'ilyes@labo.example')
})

const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a refusal about a gap', () => {
  const gap = async (words: string) => {
    await door.post('/veille/manques', { words }, writer)
    const row = await db
      .selectFrom('watch_gaps')
      .select('id')
      .where('words', '=', words)
      .executeTakeFirstOrThrow()
    return `/veille/manques/${row['id']}`
  }
  /** Said above the list: inside it, the forms are folded. */
  const saidAbove = async (at: string, sent: Record<string, string>, person: Viewer) => {
    const { status, text } = await door.post(at, sent, person)
    expect(status).toBe(422)
    const [above = ''] = text.split('class="watch-queue"')
    return spaced(/role="alert".*/s.exec(above)?.[0] ?? '')
  }

  it('is said when somebody else took it meanwhile', async () => {
    const at = await gap('Animer à trois')
    await door.post(at, { move: 'take' }, writer)
    expect(await saidAbove(at, { move: 'take' }, reader)).toContain('parlez-en avec cette personne')
  })

  it('is said when it is closed meanwhile, and its form is not there any more', async () => {
    const at = await gap('Compter les voix')
    await door.post(at, { move: 'drop', why: 'Déjà fait.' }, writer)
    for (const sent of [{ move: 'drop', why: 'Trop loin.' }, { move: 'give-back' }]) {
      expect(await saidAbove(at, sent, reader)).toContain('a changé d’étape')
    }
    await door.post(at, { move: 'reopen' }, writer)
    expect(await saidAbove(at, { move: 'reopen' }, reader)).toContain('a changé d’étape')
  })

  it('is said in the form that was sent, opened, and in that one alone', async () => {
    const at = await gap('Inviter sans courriel')
    const { status, text } = await door.post(at, { move: 'drop', why: '' }, writer)
    expect(status).toBe(422)
    expect(text.split('role="alert"')).toHaveLength(2)
    expect(text).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>).)*name="why"/s)
  })
})

describe('a refusal about a find', () => {
  const kept = async (title: string) => {
    const address = `https://revue.exemple.fr/${encodeURIComponent(title)}`
    return (await door.post('/veille/ajouter', { address, title }, writer)).location ?? ''
  }
  const sheet = {
    title: 'Un guide',
    kind: 'guide',
    language: 'fr',
    summary: 'Tirer au sort sans liste : trois communes comparent ce qu’elles ont fait.',
    themes: 'institutions',
    publics: 'officers',
    licence: 'unknown',
    step: 'submit',
  }

  it('that waits for its reading meanwhile is said, though its form is not there any more', async () => {
    const at = await kept('Le guide')
    await door.post(at, sheet, writer)
    const late = await door.post(at, sheet, reader)
    expect(late.status).toBe(422)
    expect(spaced(late.text)).toContain('rien n’est enregistré')
    const own = await door.post(`${at}/relecture`, { answer: 'approve' }, writer)
    expect(own.status).toBe(422)
    expect(spaced(own.text)).toContain('Une autre personne doit relire ce que vous avez écrit.')
  })

  it('does not write over what somebody else wrote of it meanwhile', async () => {
    const at = await kept('Le journal')
    const { text } = await door.get(at, writer)
    const seen = /name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
    await door.post(at, { ...sheet, authors: 'Le collectif', step: 'keep' }, reader)
    const late = await door.post(at, { ...sheet, authors: 'La revue', _seen: seen }, writer)
    expect(late.status).toBe(422)
    expect(spaced(late.text)).toContain('Le collectif')
  })

  it('that is gone is said in the queue', async () => {
    const [id = ''] = (await kept('Une annonce')).split('/').slice(-1)
    await db.deleteFrom('watch_items').where('id', '=', id).execute()
    const { status, text } = await door.post('/veille/trier', { together: 'keep', ids: id }, writer)
    expect(status).toBe(422)
    expect(spaced(text)).toContain('Cette trouvaille n’existe plus.')
  })
})
