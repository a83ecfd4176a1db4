import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { aCircle, aCircleRole } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { purgeDecisions } from '../../procedure/actions/purge-decisions.ts'
import type { ElectionEvent } from '../../procedure/election.ts'
import { replayElection } from '../../procedure/election-acts.ts'
import { findDecisionBySlug } from '../../procedure/store/decisions.ts'
import { listEvents } from '../../procedure/store/log.ts'
import { insertRole, listMandates } from '../../store/circle-roles.ts'
import { insertCircle } from '../../store/circles.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })

const people: Record<string, Viewer> = {}
const circleId = aCircle().id
const staff = asPerson('lab-team')
const roleId = aCircleRole().id

const who = (name: string): Viewer => {
  const viewer = people[name]
  if (!viewer) throw new Error(name)
  return viewer
}

beforeAll(async () => {
  await insertCircle(db, aCircle(), undefined)
  for (const name of ['Ana', 'Bilal', 'Chloé', 'Dario']) {
    const email = name === 'Bilal' ? 'bilal@cercle.example' : undefined
    const personId = await recordPerson(ctx(), { name, email })
    people[name] = asPerson('volunteer', { id: personId, name })
    const id = newId(clock.now(), clock.chance)
    const member = { id, circleId, personId, joinedOn: '2026-01-01' }
    await db.insertInto('circle_members').values(member).execute()
  }
  await insertRole(db, aCircleRole(), clock.now())
})

async function post(path: string, fields: Record<string, string | string[]>, as: string) {
  const answer = await door.post(path, fields, who(as))
  if (answer.status !== 303) {
    const words = /class="notice danger"[^>]*>.*?<p>(.*?)<\/p>/s.exec(answer.text)?.[1]
    throw new Error(`${path} ${JSON.stringify(fields)}: ${answer.status} ${words}`)
  }
  return answer.location ?? ''
}

const everyone = () => Object.values(people).map(({ id }) => id)

const consent = (at: string, as: string, version = '1') =>
  post(`${at}/reponse`, { answer: 'consent', version }, as)

async function logOf(at: string) {
  const decision = await findDecisionBySlug(db, at.split('/')[2] ?? '')
  if (!decision) throw new Error(at)
  return { decision, log: await listEvents(db, decision.id) }
}

describe('an election without candidates', () => {
  let at: string

  async function nominate(as: string, named: string) {
    const reason = `Secret de ${as}`
    await post(`${at}/bulletin`, { named: who(named).id, reason }, as)
  }

  test.each([
    [{ startsOn: '2020-01-01' }, /Une de ces dates est passée/],
    [{ termEndsOn: '2020-12-31' }, /Une de ces dates est passée/],
    [{ startsOn: '2126-01-01' }, /plus de dix ans/],
    [{ startsOn: '2027-01-01', termEndsOn: '2127-01-01' }, /plus de dix ans/],
  ])('is not for a mandate of another time: %o', async (days, pattern) => {
    const election = { circle: 'animation', kind: 'election', title: 'Un autre temps' }
    const facilitator = who('Ana').id
    const asked = { ...election, text: 'Animer.', role: roleId, facilitator, ...days }
    const { status, text } = await door.post('/decisions', asked, who('Ana'))
    expect(status).toBe(422)
    expect(text).toMatch(pattern)
    expect(await findDecisionBySlug(db, 'un-autre-temps')).toBeUndefined()
  })

  test('keeps papers sealed: the whole database says nothing of who is named, nor why', async () => {
    at = await post(
      '/decisions',
      {
        circle: 'animation',
        kind: 'election',
        title: 'Qui facilitera en 2027',
        text: 'Préparer et animer les réunions.',
        role: roleId,
        facilitator: who('Ana').id,
        isPublic: 'yes',
        oneself: 'yes',
        absentEligible: 'yes',
        objectionOnPerson: 'yes',
        purgeMonths: '6',
      },
      'Ana',
    )
    await post(`${at}/conduite`, { act: 'open', present: everyone() }, 'Ana')
    const seen = (await door.get(at, who('Dario'))).text
    expect(seen).toContain('Règles fixées')
    expect(seen).toContain('On peut se nommer soi-même')
    expect(seen).toContain(aCircleRole().title)
    await post(`${at}/parole`, { said: 'criterion', text: 'Savoir écouter' }, 'Chloé')
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
    await nominate('Ana', 'Bilal')
    await nominate('Bilal', 'Chloé')
    await nominate('Chloé', 'Bilal')
    const { status } = await door.post(`${at}/conduite`, { act: 'reveal' }, who('Ana'))
    expect(status).toBe(422)
    await nominate('Dario', 'Ana')
    await nominate('Dario', 'Chloé')

    const { decision } = await logOf(at)
    const rows = await db
      .selectFrom('decision_nominations')
      .selectAll()
      .where('decisionId', '=', decision.id)
      .execute()
    expect(rows).toHaveLength(4)
    for (const row of rows) {
      expect([row['namedId'], row['reason']]).toEqual([null, ''])
      const bytes = Buffer.from(row['sealed'] as Uint8Array)
      expect(bytes.length).toBe(Buffer.from(rows[0]?.['sealed'] as Uint8Array).length)
      expect(bytes.includes('Secret')).toBe(false)
      expect(everyone().some((id) => bytes.includes(id))).toBe(false)
    }
    const { log } = await logOf(at)
    const handedIn = log.filter(({ event }) => event.kind === 'nominated')
    expect(handedIn.every(({ event }) => Object.keys(event).length === 2)).toBe(true)
    expect((await door.get(at, who('Ana'))).text).not.toContain('Secret de')
  })

  test('is in the list of its circle while it is made, and in nobody else’s', async () => {
    const listed = async (path: string, reader: Viewer | undefined) =>
      (await door.get(path, reader)).text.includes('Qui facilitera en 2027')
    for (const path of ['/decisions', '/decisions?q=facilitera', '/decisions/liste.csv']) {
      expect([path, await listed(path, who('Dario'))]).toEqual([path, true])
      for (const other of [staff, asPerson('administrator'), asPerson('volunteer'), undefined])
        expect([path, await listed(path, other)]).toEqual([path, false])
    }
  })

  test('opens all the papers together, then asks the person concerned last', async () => {
    await post(`${at}/conduite`, { act: 'reveal' }, 'Ana')
    const { text } = await door.get(at, who('Dario'))
    for (const name of Object.keys(people)) expect(text).toContain(`Secret de ${name}`)
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
    const elsewhere = { named: who('Dario').id, reason: '' }
    expect((await door.post(`${at}/bulletin`, elsewhere, who('Ana'))).status).toBe(422)
    await post(`${at}/bulletin`, { named: who('Chloé').id, reason: 'Convaincue' }, 'Ana')
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
    await post(`${at}/conduite`, { act: 'propose', person: who('Chloé').id }, 'Ana')
    const answer = { answer: 'consent', version: '2' }
    expect((await door.post(`${at}/reponse`, answer, who('Chloé'))).status).toBe(422)
    for (const name of ['Ana', 'Bilal', 'Dario', 'Chloé']) await consent(at, name, '2')
    await post(`${at}/conduite`, { act: 'next' }, 'Ana')
  })

  test('writes the role and its mandate with the acceptance', async () => {
    await post(`${at}/conduite`, { act: 'accept' }, 'Chloé')
    const [told, ...more] = await db
      .selectFrom('outbox_mails')
      .select(['recipient', 'bodyText'])
      .where('subject', 'like', '%Qui facilitera en 2027')
      .execute()
    expect([told?.recipient, more.length]).toEqual(['bilal@cercle.example', 0])
    expect(told?.bodyText).toMatch(/Personne choisie\s: Chloé/)
    const [mandate] = await listMandates(db, [roleId])
    const { decision, log } = await logOf(at)
    expect(mandate).toMatchObject({
      personId: who('Chloé').id,
      filledBy: 'candidateless-election',
      decisionId: decision.id,
    })
    expect(mandate?.endsOn).toBe(decision.termEndsOn)
    const read = replayElection(log.map(({ event }) => event as ElectionEvent))
    expect(read).toMatchObject({ ok: true, state: { elected: who('Chloé').id } })
  })

  test('what was said of persons is for the circle alone, the team of the house included', async () => {
    const forTeam = await door.get(at, staff)
    expect(forTeam.status).toBe(200)
    expect(forTeam.text).not.toContain('Secret de')
    expect(forTeam.text).not.toContain('Savoir écouter')
    expect((await door.get(`${at}/feuille.pdf`, staff)).status).toBe(404)
  })

  test('what was said of persons goes at its time, and the result stays', async () => {
    clock.pass({ days: 180 })
    await purgeDecisions(ctx())
    expect((await door.get(at, who('Ana'))).text).toContain('Secret de')
    clock.pass({ days: 10 })
    await purgeDecisions(ctx())
    const { decision, log } = await logOf(at)
    expect(log).toEqual([])
    for (const table of ['decision_words', 'decision_nominations'] as const) {
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .where('decisionId', '=', decision.id)
        .execute()
      expect(rows).toEqual([])
    }
    const { text } = await door.get(at, who('Ana'))
    expect(text).toContain('Chloé est élu·e')
    expect(text).not.toContain('Secret de')
  })
})
