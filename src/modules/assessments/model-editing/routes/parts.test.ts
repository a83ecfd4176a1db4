import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { IndexModel } from '../../index-model.ts'
import { assessmentsModule } from '../../module.ts'
import { paths } from '../../paths.ts'
import { findDraftModel, findPublishedModel, insertModel } from '../../store/models.ts'
import { smallModel } from '../../testing/small-model.ts'
import { partRemovedUndo, questionRemovedUndo } from '../actions/undo-part.ts'
import { fieldsOf } from '../model-edit.ts'

const database = useDatabase()
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const help = { helpFr: '', helpEn: '' }

beforeEach(async () => {
  await database.db.deleteFrom('index_models').execute()
  await insertModel(database.db, {
    id: '01900000-0000-7000-8000-00000000a001',
    number: 1,
    content: smallModel,
    publishedAt: new Date('2026-11-01'),
    at: new Date('2026-11-01'),
  })
  await door.post(paths.prepare, {}, team)
})

async function draft(): Promise<IndexModel> {
  const version = await findDraftModel(database.db)
  if (!version) throw new Error('no draft')
  return version.content
}

const titles = (parts: readonly { readonly title: { readonly fr: string } }[]) =>
  parts.map(({ title }) => title.fr)

async function added(path: string, titleFr: string): Promise<string> {
  const { location, status } = await door.post(
    path,
    { titleFr, titleEn: `${titleFr} (en)`, ...help },
    team,
  )
  expect(status).toBe(303)
  return location?.split('/').at(-1) ?? ''
}

describe('the parts of the referential', () => {
  it('are added by hand, down to a question, and published together', async () => {
    const pillar = await added(paths.addPillar, 'Climat')
    const marker = await added(paths.addPart(pillar), 'Sobriété')
    // Neither a pillar without a marker nor a marker without a criterion is ever published.
    const early = await door.post(paths.publish, {}, team)
    expect(early.location).toBe(paths.referential)
    expect((await findPublishedModel(database.db))?.number).toBe(1)
    const criterion = await added(paths.addPart(marker), 'Chauffage')
    const question = smallModel.pillars[0]?.markers[0]?.criteria[0]?.questions[0]
    if (!question) throw new Error('no question')
    const { roles, territories, ...fields } = fieldsOf(question)
    const asked = { ...fields, roles: ['resident'], textFr: 'Chauffe-t-on moins ?' }
    expect((await door.post(paths.addQuestion(criterion), asked, team)).status).toBe(303)
    await door.post(paths.publish, {}, team)
    const { text } = await door.get(paths.referential)
    for (const words of ['Climat', 'Sobriété', 'Chauffage', 'Chauffe-t-on moins']) {
      expect(text).toContain(words)
    }
    expect((await findPublishedModel(database.db))?.number).toBe(2)
  })

  it('get an identifier that never served, even after they were taken away', async () => {
    const first = await added(paths.addPillar, 'Climat')
    await door.post(paths.removePart(first), {}, team)
    const second = await added(paths.addPillar, 'Climat')
    expect(first).toMatch(/^climat-[0-9a-f]{8}$/)
    expect(second).not.toBe(first)
    // A criterion holds questions, and no other part.
    expect((await door.get(paths.addPart('R.1.1'), team)).status).toBe(404)
  })

  it('are renamed, and keep all that stands in them', async () => {
    const words = { titleFr: 'Représenter', titleEn: 'Representing' }
    const explained = { ...words, helpFr: 'Qui décide.', helpEn: 'Who decides.' }
    expect((await door.post(paths.part('R'), explained, team)).status).toBe(303)
    const [pillar] = (await draft()).pillars
    expect(pillar?.title).toEqual({ fr: 'Représenter', en: 'Representing' })
    expect(pillar?.help).toEqual({ fr: 'Qui décide.', en: 'Who decides.' })
    expect(pillar?.markers).toEqual(smallModel.pillars[0]?.markers)
    // Explained in one language only: refused, with what was typed.
    const half = { ...explained, helpEn: '' }
    const wrong = await door.post(paths.part('R'), half, team)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('deux langues')
    await door.post(paths.part('R'), { ...words, ...help }, team)
    expect((await draft()).pillars[0]).not.toHaveProperty('help')
    const criterion = { titleFr: 'Le conseil', titleEn: 'The council' }
    await door.post(paths.part('R.1.1'), criterion, team)
    expect((await draft()).pillars[0]?.markers[0]?.criteria[0]?.title.fr).toBe('Le conseil')
  })

  it('keep what two people write in two fields of one of them', async () => {
    const mine = await door.get(paths.part('R.1'), team)
    const seen = /name="_seen" value="([^"]+)"/.exec(mine.text)?.[1] ?? ''
    const was = { titleFr: 'Marqueur R1', titleEn: 'Marqueur R1 (en)', ...help }
    await door.post(paths.part('R.1'), { ...was, titleFr: 'De l’une' }, team)
    const late = { ...was, titleEn: 'Of the other', _seen: seen, _whole: 'yes' }
    await door.post(paths.part('R.1'), late, team)
    expect((await draft()).pillars[0]?.markers[0]?.title).toEqual({
      fr: 'De l’une',
      en: 'Of the other',
    })
  })

  it('are ordered among their own, the first no further up and the last no further down', async () => {
    const { location } = await door.post(paths.movePart('R.2'), { way: 'up' }, team)
    expect(location).toBe(paths.part('R'))
    expect(titles((await draft()).pillars[0]?.markers ?? [])).toEqual([
      'Marqueur R2',
      'Marqueur R1',
    ])
    await door.post(paths.movePart('R.2'), { way: 'up' }, team)
    expect(titles((await draft()).pillars[0]?.markers ?? [])).toEqual([
      'Marqueur R2',
      'Marqueur R1',
    ])
    expect((await door.post(paths.movePart('R'), { way: 'down' }, team)).location).toBe(paths.draft)
    await door.post(paths.movePart('R'), { way: 'down' }, team)
    expect(titles((await draft()).pillars)).toEqual(['Transparence', 'Représentation'])
    const { text } = await door.get(paths.draft, team)
    expect(text.indexOf('>Transparence<')).toBeLessThan(text.indexOf('>Représentation<'))
  })

  it('go to another pillar or marker with all that stands in them, and keep their identifier', async () => {
    const offered = await door.get(paths.part('R.1'), team)
    expect(offered.text).toContain(paths.placePart('R.1'))
    const places = await door.get(paths.placePart('R.1'), team)
    expect(places.text).toContain('value="T"')
    expect(places.text).not.toMatch(/type="radio"[^>]*value="R"/)
    const before = (await draft()).pillars[0]?.markers[0]
    const { location } = await door.post(paths.placePart('R.1'), { under: 'T' }, team)
    expect(location).toBe(paths.part('R.1'))
    const [from, to] = (await draft()).pillars
    expect(titles(from?.markers ?? [])).toEqual(['Marqueur R2'])
    expect(to?.markers.map(({ id }) => id)).toEqual(['T.1', 'T.2', 'R.1'])
    expect(to?.markers.at(-1)).toEqual(before)
    await door.post(paths.placePart('R.1.1'), { under: 'R.2' }, team)
    expect((await draft()).pillars[0]?.markers[0]?.criteria.map(({ id }) => id)).toEqual([
      'R.2.1',
      'R.1.1',
    ])
  })

  it('go neither where they are, nor where there is nothing, nor where there is no room', async () => {
    const before = await draft()
    for (const under of ['R', 'R.2', 'rien']) {
      const refused = await door.post(paths.placePart('R.1'), { under }, team)
      expect([under, refused.status]).toEqual([under, 422])
      expect(refused.text).toContain('choisissez-en un autre')
    }
    expect(await draft()).toEqual(before)
    // A pillar stands in nothing.
    expect((await door.get(paths.placePart('R'), team)).status).toBe(404)
    for (let more = 3; more <= 20; more++) await added(paths.addPart('T'), `Marqueur ${more}`)
    const full = await door.post(paths.placePart('R.1'), { under: 'T' }, team)
    expect(full.status).toBe(422)
    expect(full.text).toContain('plus de place')
    expect((await draft()).pillars[0]?.markers.map(({ id }) => id)).toEqual(['R.1', 'R.2'])
  })

  it('go once: whoever had the page open before is told, and sees where it is now', async () => {
    const shown = await door.get(paths.placePart('R.1'), team)
    expect(shown.text).toContain('name="from" value="R"')
    await added(paths.addPillar, 'Troisième')
    const third = (await draft()).pillars.at(-1)?.id ?? ''
    await door.post(paths.placePart('R.1'), { under: 'T', from: 'R' }, team)
    const late = await door.post(paths.placePart('R.1'), { under: third, from: 'R' }, team)
    expect(late.status).toBe(422)
    expect(late.text).toContain('Une autre personne l’a déplacé')
    expect(late.text).toContain('name="from" value="T"')
    expect((await draft()).pillars[1]?.markers.at(-1)?.id).toBe('R.1')
  })

  it('leave the draft with all that stands in them, and stay in what is published', async () => {
    await door.post(paths.removePart('R.1'), {}, team)
    expect(titles((await draft()).pillars[0]?.markers ?? [])).toEqual(['Marqueur R2'])
    expect((await door.get(paths.part('R.1'), team)).status).toBe(404)
    expect((await door.get(paths.referential)).text).toContain('Marqueur R1')
  })

  it('are at most eight pillars', async () => {
    for (let more = 3; more <= 8; more++) await added(paths.addPillar, `Pilier ${more}`)
    const ninth = { titleFr: 'Pilier 9', titleEn: 'Pillar 9', ...help }
    const refused = await door.post(paths.addPillar, ninth, team)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Pilier 9')
    expect((await draft()).pillars).toHaveLength(8)
  })
})

it('gives back what was taken out to the same draft alone, never to the one that was begun after', async () => {
  const { id = '' } = (await findDraftModel(database.db)) ?? {}
  const ctx = database.ctx({ person: team })
  expect(await questionRemovedUndo.state(ctx, id)).toBeDefined()
  await door.post(paths.drop, {}, team)
  await door.post(paths.prepare, {}, team)
  // The next draft says the same words: it is another one.
  expect((await findDraftModel(database.db))?.id).not.toBe(id)
  expect(await questionRemovedUndo.state(ctx, id)).toBeUndefined()
  expect(await partRemovedUndo.state(ctx, id)).toBeUndefined()
})
