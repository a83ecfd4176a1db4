import { beforeAll, describe, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import type { Level } from '../../index-model.ts'
import { assessmentsModule } from '../../module.ts'
import { nationalPath, paths } from '../../paths.ts'
import { insertAssessment, saveAssessment, saveFacts } from '../../store/assessments.ts'
import { insertModel } from '../../store/models.ts'
import { smallModel } from '../../testing/small-model.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const modelId = '01900000-0000-7000-8000-00000000a001'

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await publishModel()
})

async function publishModel() {
  const at = clock.now()
  await insertModel(db, { id: modelId, number: 1, content: smallModel, publishedAt: at, at })
}

let made = 0

/** A territory whose facts were published once for each of these levels, the last one being what it is today. */
async function published(name: string, population: number, levels: readonly Level[]) {
  const place = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: name.toLowerCase(), name, source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population, lon: -1.4, lat: 48 },
  })
  for (const [rank, level] of levels.entries()) {
    const id = `01900000-0000-7000-8000-00000000b${String(++made).padStart(3, '0')}`
    await insertAssessment(
      db,
      {
        ...{ id, territoryId: place.id, wave: rank + 1, kind: 'participative', modelId },
        ...{ intro: '', expert: '', floors: {}, closesOn: '2026-11-20' },
      },
      clock.now(),
    )
    await saveFacts(db, id, { facts: { 'R.1.1.2': level }, factSources: {} })
    const at = clock.now()
    await saveAssessment(db, id, { openedAt: at, closedAt: at, publishedAt: at, named: true })
  }
}

const words = (text: string) =>
  (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the overall picture', () => {
  it('is a page before the first referential is published: the front page of the Index leads there', async () => {
    await db.deleteFrom('index_models').execute()
    const { text, status } = await door.get(paths.national)
    await publishModel()
    expect(status).toBe(200)
    expect(words(text)).toContain('Il en faut 5 au moins')
    expect((await door.get(paths.home)).text).toContain(`href="${paths.national}"`)
  })

  it('says how many territories are missing, and shows nothing of four', async () => {
    for (const name of ['Aubrac', 'Brécy', 'Corlay']) await published(name, 1_500, [1])
    await published('Dinan', 9_000, [1, 4])
    const { text, status } = await door.get(paths.national)
    expect(status).toBe(200)
    expect(words(text)).toContain('4 territoires ont publié une évaluation')
    expect(words(text)).toContain('Il en faut 5 au moins')
    expect(text).not.toContain('Marqueur R1')
    expect((await door.get(paths.openData)).text).not.toContain('R.1')
  })

  it('counts the last assessment of each of five, without a name, as its file does', async () => {
    await published('Evran', 9_500, [2])
    const page = await door.get(paths.national)
    expect(words(page.text)).toContain('Évaluations publiées 6')
    expect(words(page.text)).toContain('Territoires 5')
    // Dinan is at level 4 since its second time.
    expect(words(page.text)).toContain('Marqueur R1 Tous ensemble 3 1 0 1')
    for (const name of ['Aubrac', 'Brécy', 'Corlay', 'Dinan', 'Evran']) {
      expect(page.text).not.toContain(name)
    }
    expect(page.text).toContain('role="img"')
    const { text } = await door.get(paths.openData)
    expect(text).toContain('all;;R.1;facts;1;3')
    expect(text).not.toContain('size')
  })

  it('hides sizes of fewer than five, and says so', async () => {
    const { text } = await door.get(nationalPath('size', 'facts'))
    expect(words(text)).toContain('Rien à montrer ainsi')
    expect(text).not.toContain('Marqueur R1')
    const kinds = await door.get(nationalPath('kind', 'facts'))
    expect(words(kinds.text)).toContain('Marqueur R1 Commune 3 1 0 1')
    // Nobody of this role answered anywhere.
    const residents = await door.get(nationalPath('all', 'resident'))
    expect(words(residents.text)).toContain('Rien à montrer ainsi')
    // What a program made up is read as the facts of all of them.
    const strange = await door.get(`${paths.national}?par=%27&selon=__proto__`)
    expect(words(strange.text)).toContain('Tous ensemble 3 1 0 1')
  })
})
