import { beforeEach, describe, expect, test } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { coreRoutes } from '../../module.ts'
import { listExperiments } from '../../store/lists.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: coreRoutes(() => []) })

const written = {
  territory: '',
  challenges: ['diversify_participants', 'restore_trust'],
  summary: 'Les réunions publiques attirent toujours les mêmes personnes.',
  question: 'Peut-on recruter un panel qui ressemble à la commune ?',
  hypothesis: 'Une lettre suffit.',
  title: 'Un panel',
  nowTitle: '',
  nowText: '',
}

const seenIn = ({ text }: { text: string }) => /name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
const oneExperiment = async () => (await listExperiments(db))[0]

async function someone(name: string) {
  const id = await act(door.house, {}, (ctx) => recordPerson(ctx, { name, email: undefined }))
  return asPerson('lab-team', { id, name })
}

describe('two people who prepare the page of an experiment', () => {
  let path = ''
  let [anne, rose] = [asPerson('lab-team'), asPerson('lab-team')]

  beforeEach(async () => {
    database.clock.set('2026-11-25T09:05:00Z')
    await db.deleteFrom('experiments').execute()
    const proposal = { name: 'Odile', email: 'odile@valbrenne.example', organisation: '' }
    await door.post('/experiences/proposer', { ...written, ...proposal })
    path = `/experiences/${(await oneExperiment())?.slug}/preparer`
    anne = await someone('Anne Ker')
    rose = await someone('Rose Delmas')
  })

  test('each keep what they changed', async () => {
    const _seen = seenIn(await door.get(path, rose))
    await door.post(path, { ...written, summary: 'Un autre besoin.', _seen }, anne)
    const challenges = ['restore_trust']
    const second = { ...written, challenges, question: 'Qui vient ?', _seen }
    expect((await door.post(path, second, rose)).status).toBe(303)
    const kept = { summary: 'Un autre besoin.', question: 'Qui vient ?', challenges }
    expect(await oneExperiment()).toMatchObject(kept)
  })

  test('a list that the other changed is taken whole', async () => {
    const _seen = seenIn(await door.get(path, rose))
    await door.post(path, { ...written, challenges: ['restore_trust'], _seen }, anne)
    expect((await door.post(path, { ...written, nowTitle: 'Bientôt', _seen }, rose)).status).toBe(
      303,
    )
    expect(await oneExperiment()).toMatchObject({
      challenges: ['restore_trust'],
      now: { title: 'Bientôt' },
    })
  })

  test('the second is told who saved, and when, even from an address that changed', async () => {
    const _seen = seenIn(await door.get(path, rose))
    const first = { ...written, title: 'Un panel de village', summary: 'Le texte d’Anne.', _seen }
    expect((await door.post(path, first, anne)).location).toContain('un-panel-de-village')
    const told = await door.post(path, { ...written, summary: 'Le texte de Rose.', _seen }, rose)
    expect(told.status).toBe(422)
    expect(told.text).toMatch(/Anne Ker a enregistré le 25 novembre 2026 à 10\sh\s05, pendant que/)
    expect(told.text).toMatch(/L’autre personne a écrit\s: «\sLe texte d’Anne\.\s»/)
    expect(told.text).toMatch(/<textarea[^>]*name="summary"[^>]*>Le texte de Rose\./)
    expect(told.text).toMatch(/name="title"[^>]*value="Un panel de village"/)
    expect(await oneExperiment()).toMatchObject({ summary: 'Le texte d’Anne.' })
  })

  test('of two who send at once, one is told; without marks, one writes over the other', async () => {
    const at = (summary: string, seen: Record<string, string>, viewer: typeof anne) =>
      door.post(path, { ...written, summary, ...seen }, viewer)
    const seen = { _seen: seenIn(await door.get(path, rose)) }
    const told = await Promise.all([at('D’Anne.', seen, anne), at('De Rose.', seen, rose)])
    expect(told.map(({ status }) => status).sort()).toEqual([303, 422])
    const blind = await Promise.all([at('Anne.', {}, anne), at('Rose.', {}, rose)])
    expect(blind.map(({ status }) => status)).toEqual([303, 303])
  })

  test('whoever saved elsewhere themself is told that', async () => {
    const _seen = seenIn(await door.get(path, rose))
    await door.post(path, { ...written, summary: 'Sur le téléphone.', _seen }, rose)
    const told = await door.post(path, { ...written, summary: 'Sur l’écran.', _seen }, rose)
    expect(told.text).toMatch(/Vous avez vous-même enregistré, ailleurs, le 25 novembre/)
    expect(told.text).toMatch(/Vous avez écrit ailleurs\s: «\sSur le téléphone\.\s»/)
    expect(told.text).not.toContain('L’autre personne')
  })

  test('nobody is said to have saved what another act wrote since, nor what they saved long before', async () => {
    await door.post(path, { ...written, summary: 'De Rose.' }, rose)
    const _seen = seenIn(await door.get(path, rose))
    const { id } = await db.selectFrom('experiments').select('id').executeTakeFirstOrThrow()
    // Somebody else, by another act of the same experiment.
    const over = async () => {
      await db.updateTable('experiments').set({ summary: 'D’Anne.' }).execute()
      await act(door.house, { person: anne }, async (ctx) =>
        ctx.audit({ act: 'experiment.moved', subject: `experiment:${id}`, public: false }),
      )
    }
    await over()
    const told = await door.post(path, { ...written, summary: 'De Rose encore.', _seen }, rose)
    expect(told.text).toMatch(/Quelqu’un a enregistré pendant que vous écriviez/)
    expect(told.text).toMatch(/Il y a maintenant ici\s: «\sD’Anne\.\s»/)
    expect(told.text).not.toMatch(/vous-même|L’autre personne/)
    // Long before, and nothing is known since.
    await door.post(path, { ...written, summary: 'De Rose.' }, rose)
    const again = seenIn(await door.get(path, rose))
    database.clock.pass({ days: 2 })
    await db.updateTable('experiments').set({ summary: 'D’une commande.' }).execute()
    const late = await door.post(path, { ...written, summary: 'Autre.', _seen: again }, rose)
    expect(late.text).toMatch(/Quelqu’un a enregistré/)
  })

  test('a mistake elsewhere in the form does not lose what was taken from the other', async () => {
    const _seen = seenIn(await door.get(path, rose))
    await door.post(path, { ...written, summary: 'Un autre besoin.', _seen }, anne)
    const wrong = await door.post(path, { ...written, title: '', _seen }, rose)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/<textarea[^>]*name="summary"[^>]*>Un autre besoin\./)
    const right = { ...written, summary: 'Un autre besoin.', _seen: seenIn(wrong) }
    expect((await door.post(path, right, rose)).status).toBe(303)
    expect(await oneExperiment()).toMatchObject({ summary: 'Un autre besoin.' })
  })
})
