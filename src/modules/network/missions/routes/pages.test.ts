import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { networkModule } from '../../module.ts'
import { saveStatement } from '../../skills/store/skills.ts'
import type { Mission } from '../mission.ts'
import { insertMission } from '../store/missions.ts'

const database = useDatabase()
const { db, ctx } = database
const door = openDoor(database, { routes: networkModule(() => []).routes })
const titles = (text: string) => [...text.matchAll(/Mission numéro (\d+)/g)].map(([, at]) => at)
const staff = asPerson('lab-team')

/** More than one page of each. */
const many = 31

beforeAll(async () => {
  const { now, chance } = ctx()
  for (let at = 1; at <= many; at++) {
    const id = newId(now, chance)
    const mission: Mission = {
      id,
      slug: `mission-${at}`,
      title: `Mission numéro ${at}`,
      text: 'Animer une soirée.',
      skills: ['facilitation'],
      territoryId: undefined,
      atDistance: true,
      timeNeeded: '',
      answerUntil: undefined,
      state: 'open',
      publishedAt: now,
      closedAt: undefined,
      outcomeText: '',
      questions: [],
    }
    await insertMission(db, mission, { personId: undefined, source: 'house' })
    const personId = await recordPerson(ctx(), {
      name: `Personne ${at}`,
      email: `p${at}@exemple.fr`,
    })
    const statement: Parameters<typeof saveStatement>[1] = {
      personId,
      skills: ['facilitation'],
      otherWords: '',
      languages: [],
      territoryIds: [],
      atDistance: true,
      hoursPerMonth: undefined,
      availability: '',
      about: '',
      coaches: false,
      shown: 'public',
    }
    await saveStatement(db, statement, now)
  }
})

describe.each([
  ['/reseau/missions', />31\smissions</, undefined],
  ['/reseau/competences', />31\spersonnes</, staff],
] as const)('%s', (path, counted, reader) => {
  const second = 'savoir-faire=facilitation&page=2'

  test('says how many there are in all, and where the others are', async () => {
    const { text } = await door.get(`${path}?savoir-faire=facilitation`, reader)
    expect(text).toMatch(counted)
    expect(text).toContain(`${path}?${second.replace('&', '&amp;')}`)
    expect(text.match(/<h2/g)?.length).toBeGreaterThan(29)
  })

  test('the last page holds those that are left, also when one asks beyond it', async () => {
    for (const page of ['2', '99']) {
      const { text } = await door.get(`${path}?page=${page}`, reader)
      expect(text).toMatch(counted)
      expect(text).not.toContain('rel="next"')
      expect(text).toContain('rel="prev"')
    }
  })
})

test('a list of people is taken away by the team alone; who answered a mission is counted for who leads it', async () => {
  const take = (reader?: Viewer) =>
    door.post(
      '/reseau/competences/exporter',
      { form: 'csv', 'savoir-faire': 'facilitation' },
      reader,
    )
  expect((await take(asPerson('innovator'))).status).toBe(403)
  expect((await door.get('/reseau/competences')).text).not.toContain('competences/exporter')
  expect((await take(staff)).text).toContain('Personne 1')
  const taken = db.selectFrom('audit_lines').select('actorId').where('act', '=', 'skills.exported')
  expect(await taken.execute()).toEqual([{ actorId: staff.id }])
  expect((await door.get('/reseau/missions/liste.csv')).text).not.toContain('Réponses à lire')
  expect((await door.get('/reseau/missions/liste.csv', staff)).text).toContain('Réponses à lire')
})

test('each mission is on one page, and on one only', async () => {
  const first = titles((await door.get('/reseau/missions')).text)
  const second = titles((await door.get('/reseau/missions?page=2')).text)
  expect(new Set([...first, ...second]).size).toBe(many)
  expect(first.some((at) => second.includes(at))).toBe(false)
})
