import { beforeAll, describe, expect, it } from 'vitest'
import { openRoleVotes } from '#modules/governance/role-votes/actions/open-role-votes.ts'
import { readColleges, roleVoteShape } from '#modules/governance/role-votes/role-vote.ts'
import { recordPerson } from '#modules/people/index.ts'
import { votePaths } from '#modules/votes/paths.ts'
import { codeOfLink, linkToken } from '#modules/votes/roll/code.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../../app.ts'

const database = useDatabase()
const { db } = database
const rooms = makeRooms()
const listeners = rooms.flatMap((room) => room.listeners ?? [])
const door = openDoor(database, { routes: rooms.flatMap(({ routes }) => routes), listeners })
const staff = asPerson('lab-team')
const circle = '/cercles/animation'

const roleNamed = async (title: string) =>
  (
    await db
      .selectFrom('circle_roles')
      .select(['id', 'title'])
      .where('title', 'like', `%${title}%`)
      .executeTakeFirstOrThrow()
  ).id

/** What a college was asked, by its role. */
const college = (role: string, candidates: string, voters: string, seats = '2') => ({
  [`candidates-${role}`]: candidates,
  [`voters-${role}`]: voters,
  [`seats-${role}`]: seats,
})

const slugOf = async (role: string) =>
  (
    await db
      .selectFrom('role_votes')
      .select('voteSlug')
      .where('roleId', '=', role)
      .orderBy('openedAt', 'desc')
      .executeTakeFirstOrThrow()
  ).voteSlug

/** Whoever received a letter votes with its link, for the first of the list above all. */
async function voteByLetters(slug: string, best: readonly number[], options: number) {
  const letters = await db.selectFrom('outbox_mails').selectAll().execute()
  const links = letters.flatMap((letter) => [
    ...String(letter['bodyText']).matchAll(new RegExp(`${slug}/voter/([0-9a-f]{40})`, 'g')),
  ])
  for (const [at, [, token = '']] of links.entries()) {
    expect(await linkToken((await codeOfLink(token)) ?? { secret: '' })).toBe(token)
    const grades = Array.from({ length: options }, (_, option) => [
      `o${option}`,
      best.includes(option) ? '6' : '1',
    ])
    const fields = { ...Object.fromEntries(grades), salt: String(at).padStart(32, '0') }
    const sent = await door.post(votePaths.send(slug, token), fields)
    expect(sent.status).toBe(303)
  }
  return links.length
}

/** The team ends it; what was announced reaches who listens, as the jobs would carry it. */
async function countVote(slug: string, last: 'close' | 'cancel' = 'close') {
  if (last === 'close')
    await door.post(votePaths.act(slug), { act: 'shut', reason: 'Tout le monde a voté' }, staff)
  const why = { reason: 'Erreur de liste', publish: 'all' }
  const done = await door.post(votePaths.act(slug), { act: last, ...why }, staff)
  expect(done.status).toBe(303)
  const name = last === 'close' ? 'vote.closed' : 'vote.cancelled'
  for (const listener of listeners.filter(({ on }) => on === name)) {
    await act(door.house, {}, (ctx) => listener.run(ctx, { slug }))
  }
}

const holdersOf = (role: string) =>
  db
    .selectFrom('role_mandates')
    .innerJoin('circle_members', 'circle_members.id', 'role_mandates.memberId')
    .select(['personId', 'startsOn', 'endsOn', 'filledBy', 'decisionNote'])
    .where('roleId', '=', role)
    .orderBy('role_mandates.id')
    .execute()

class Undone extends Error {
  readonly ok: boolean
  constructor(ok: boolean) {
    super('undone on purpose')
    this.ok = ok
  }
}

describe('the animation circle, elected by its colleges', () => {
  let citizens = ''
  let employees = ''
  let cloe = ''

  beforeAll(async () => {
    await door.post(
      '/cercles/nouveau',
      { name: 'Animation', purpose: 'Tenir le cap', visibility: 'public', template: 'animation' },
      staff,
    )
    citizens = await roleNamed('citoyen')
    employees = await roleNamed('salarié')
    cloe = await act(door.house, {}, (ctx) =>
      recordPerson(ctx, { name: 'Cloé', email: 'cloe@college.example' }),
    )
  })

  it('keeps what was typed when one college does not hold, and opens none', async () => {
    const refused = await door.post(
      `${circle}/scrutins`,
      {
        ...college(citizens, 'Ada\nBéa', 'Une ; une@college.example'),
        method: 'mj',
        tier: 'tracked',
        closesOn: '2026-12-20',
      },
      staff,
    )
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('plus de candidat·es que de places')
    expect(refused.text).toContain('une@college.example')
    const past = await door.post(
      `${circle}/scrutins`,
      {
        ...college(citizens, 'Ada\nBéa\nCloé', 'Une'),
        ...college(employees, 'Dan\nEva', 'Deux', '1'),
        closesOn: '2020-01-01',
      },
      staff,
    )
    expect(past.status).toBe(422)
    expect(await db.selectFrom('votes').select('id').execute()).toEqual([])
  })

  it.each([
    ['look-alikes', 'Une ; une@college.example\nMme Une ; deux@college.example', 'Une / Mme Une'],
    ['unreachable', 'Une ; une@college.example\nTrois', 'ne leur parviendrait pas : Trois'],
  ])('shows who is to be looked at before it opens: %s', async (kind, voters, words) => {
    const fields = {
      ...college(citizens, 'Ada\nBéa\nCloé', voters),
      ...{ method: 'mj', tier: 'tracked', closesOn: '2026-12-20' },
    }
    const refused = await door.post(`${circle}/scrutins`, fields, staff)
    expect(refused.status).toBe(422)
    expect(refused.text.replace(/[\u00a0\u202f]/g, ' ')).toContain(words)
    expect(refused.text).toContain(`name="looked" value="${kind}"`)
    expect(await db.selectFrom('votes').select('id').execute()).toEqual([])
    // Undone on purpose: the next test opens them for good.
    const opened = await act(door.house, { person: staff }, async (ctx) => {
      const form = roleVoteShape.parse({ ...fields, looked: kind })
      const read = readColleges(
        [citizens],
        (field) => (fields as Record<string, string>)[field] ?? '',
      )
      const { id } = await db.selectFrom('circles').select('id').executeTakeFirstOrThrow()
      const colleges = 'colleges' in read ? read.colleges : []
      const done = await openRoleVotes(ctx, String(id), { form, colleges })
      throw new Undone(done.ok)
    }).catch((error: unknown) => error)
    expect(opened).toMatchObject({ ok: true })
  })

  it('opens a vote for each college at once, and writes to who votes', async () => {
    const opened = await door.post(
      `${circle}/scrutins`,
      {
        ...college(
          citizens,
          'Ada ; ada@college.example\nBéa ; bea@college.example\nCloé ; cloe@college.example',
          'Une ; une@college.example\nDeux ; deux@college.example\nTrois',
        ),
        looked: 'unreachable',
        ...college(employees, 'Dan\nEva', 'Quatre ; quatre@college.example', '1'),
        method: 'mj',
        tier: 'tracked',
        closesOn: '2026-12-20',
      },
      staff,
    )
    expect([opened.status, opened.location]).toEqual([303, circle])
    const page = await door.get(circle)
    expect(page.text.match(/Scrutin\u00a0?\s?: Collège/g)).toHaveLength(2)
    const again = await door.post(
      `${circle}/scrutins`,
      { ...college(employees, 'Dan\nEva', 'Quatre', '1'), closesOn: '2026-12-20' },
      staff,
    )
    expect(again.status).toBe(422)
    expect(again.text).toContain('déjà ouvert')
  })

  it('writes the mandates of the chosen when the vote is counted, with their term', async () => {
    const slug = await slugOf(citizens)
    expect(await voteByLetters(slug, [0, 2], 3)).toBe(2)
    expect(await holdersOf(citizens)).toEqual([])
    await countVote(slug)
    const held = await holdersOf(citizens)
    expect(held.map(({ personId }) => personId)).toContain(cloe)
    expect(held).toHaveLength(2)
    expect(held[0]).toMatchObject({
      startsOn: '2026-12-21',
      endsOn: '2029-12-20',
      filledBy: 'vote',
    })
    expect(held[0]?.decisionNote).toContain(votePaths.vote(slug))
    // Told twice, it is written once; and who had been a candidate is not kept.
    for (const listener of listeners.filter(({ on }) => on === 'vote.closed')) {
      await act(door.house, {}, (ctx) => listener.run(ctx, { slug }))
    }
    expect(await holdersOf(citizens)).toHaveLength(2)
    const kept = await db.selectFrom('role_vote_candidates').select('place').execute()
    expect(kept).toHaveLength(2)
    expect((await door.get(circle)).text).toContain('mandats écrits')
  })

  it('fills nothing when the vote is cancelled, and another may then be opened', async () => {
    await countVote(await slugOf(employees), 'cancel')
    expect(await holdersOf(employees)).toEqual([])
    database.clock.pass({ minutes: 1 })
    const again = await door.post(
      `${circle}/scrutins?role=${employees}`,
      {
        ...college(employees, 'Dan\nEva', 'Quatre ; quatre@college.example', '1'),
        closesOn: '2026-12-20',
      },
      staff,
    )
    expect(again.status).toBe(303)
  })

  it('keeps its role until the vote ends; says that a mandate could not be written, had it gone all the same', async () => {
    const slug = await slugOf(employees)
    expect((await door.post(`${circle}/roles/${employees}/supprimer`, {}, staff)).status).toBe(422)
    await db
      .updateTable('circle_roles')
      .set({ endedOn: '2026-11-25' })
      .where('id', '=', employees)
      .execute()
    await voteByLetters(slug, [1], 2)
    await countVote(slug)
    expect(await holdersOf(employees)).toEqual([])
    const vote = await db
      .selectFrom('role_votes')
      .select('state')
      .where('voteSlug', '=', slug)
      .executeTakeFirst()
    expect(vote?.state).toBe('not-written')
  })

  it('is a roll of its own: the people of a circle, by its name', async () => {
    const made = await door.post(
      votePaths.create,
      {
        title: 'Entre nous',
        question: 'Quand ?',
        options: 'Lundi\nMardi',
        method: 'approval',
        tier: 'open',
        closesOn: '2026-12-24',
      },
      staff,
    )
    const slug = /scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
    const fill = (which: string) =>
      door.post(votePaths.roll(slug), { source: 'circle', which, weighing: 'one' }, staff)
    expect((await fill('Un cercle qui n’est pas')).status).toBe(422)
    expect((await fill('ANIMATION')).status).toBe(303)
    const { text } = await door.get(votePaths.prepare(slug), staff)
    expect(text).toContain('Cloé')
    expect(text).not.toContain('Béa')
  })
})
