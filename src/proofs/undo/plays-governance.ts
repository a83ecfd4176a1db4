import { sql } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import { aCircle, aCircleRole } from '#modules/governance/examples.ts'
import { insertMeeting } from '#modules/governance/meetings/store/meetings.ts'
import { paths } from '#modules/governance/paths.ts'
import { fillings } from '#modules/governance/role-mandate.ts'
import { insertMember } from '#modules/governance/store/circle-members.ts'
import { insertMandate, insertRole } from '#modules/governance/store/circle-roles.ts'
import { insertCircle } from '#modules/governance/store/circles.ts'
import { insertTension } from '#modules/governance/tensions/store/tensions.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Play, World } from './play.ts'

let number = 0

/** A circle with one member, who holds its only role; a tension and a meeting to come. */
async function circle(world: World) {
  number++
  const { db, newId, now } = world
  const id = newId()
  const slug = `cercle-${number}`
  await insertCircle(db, aCircle({ id, slug }), undefined)
  const email = `membre${number}@exemple.fr`
  const personId = await world.by(world.staff, (ctx) =>
    recordPerson(ctx, { name: 'Odile Serre', email }),
  )
  const member = newId()
  await insertMember(db, { id: member, circleId: id, personId, joinedOn: '2026-01-01' })
  const [role, mandate, tension, meeting] = [newId(), newId(), newId(), newId()]
  await insertRole(db, aCircleRole({ id: role, circleId: id }), now())
  const input = {
    ...{ id: mandate, roleId: role, memberId: member, startsOn: '2026-06-01', endsOn: undefined },
    ...{ filledBy: fillings[0], decisionId: undefined, decisionNote: '', endedOn: undefined },
    ...{ endReason: '', warnedDays: undefined },
  }
  await insertMandate(db, input, now())
  await insertTension(db, {
    ...{ id: tension, circleId: id, raisedBy: member, title: 'Le local est froid' },
    ...{ description: '', state: 'open', outcome: '', raisedAt: now(), settledAt: undefined },
  })
  const startsAt = new Date(now().getTime() + 7 * 86_400_000)
  const held = {
    ...{ id: meeting, circleId: id, title: 'Réunion', startsAt, place: '' },
    state: 'planned',
    ...{ facilitatorId: undefined, secretaryId: undefined, currentItemId: undefined },
    ...{ openedAt: undefined, closedAt: undefined, sentAt: undefined },
  } as const
  await insertMeeting(db, held, undefined, now())
  const seen = () =>
    world.rows(sql`select name, purpose, domain, visibility, parent_id, closed_at,
      (select json_agg(json_build_array(state, outcome, settled_at)) from circle_tensions where circle_id = c.id) as tensions,
      (select json_agg(json_build_array(joined_on, left_on) order by id) from circle_members where circle_id = c.id) as members,
      (select json_agg(json_build_array(id, ended_on) order by id) from circle_roles where circle_id = c.id) as roles,
      (select json_agg(json_build_array(m.member_id, m.starts_on, m.ended_on, m.end_reason) order by m.id)
        from role_mandates m join circle_roles r on r.id = m.role_id where r.circle_id = c.id) as mandates,
      (select json_agg(json_build_array(state, opened_at)) from circle_meetings where circle_id = c.id) as meetings
      from circles c where id = ${id}`)
  return { id, slug, personId, member, role, mandate, tension, meeting, input, seen }
}

/** The member is there in an election under way: the log has their departure, and only grows. */
export async function awaitedMember(world: World) {
  const { slug, personId, member, role, mandate } = await circle(world)
  const asked = {
    ...{ circle: slug, kind: 'election', title: 'Qui facilitera', text: 'Animer.', role },
    ...{ facilitator: personId, isPublic: 'yes', oneself: 'yes', absentEligible: 'yes' },
    ...{ objectionOnPerson: 'yes', purgeMonths: '6' },
  }
  const person = { ...world.staff, id: personId }
  const at = (await world.door.post('/decisions', asked, person)).location ?? ''
  await world.door.post(`${at}/conduite`, { act: 'open', present: [personId] }, person)
  return { leave: paths.leave(slug, member), vacate: paths.endMandate(slug, role, mandate) }
}

export function governancePlays(world: World) {
  const { db } = world
  const press = (path: string, fields: Record<string, string> = {}) =>
    world.door.post(path, fields, world.other)
  const ended = (state: 'settled' | 'withdrawn') => async (): Promise<Play> => {
    const { slug, tension, seen } = await circle(world)
    return {
      ...{ path: paths.tension(slug, tension), fields: { state, outcome: 'Un poêle.' }, seen },
      change: () =>
        sql`update circle_tensions set outcome = 'Deux.' where id = ${tension}`.execute(db),
    }
  }
  return {
    // Of whoever works with the circle.
    'circle-task.done': async (): Promise<Play> => {
      const { id, slug } = await circle(world)
      const task = world.newId()
      await sql`insert into circle_tasks (id, circle_id, words, created_at)
        values (${task}, ${id}, 'Commander un poêle', now())`.execute(db)
      return {
        ...{ path: paths.taskDone(slug, task), fields: {} },
        seen: () => world.rows(sql`select done_at from circle_tasks where id = ${task}`),
        change: () =>
          sql`update circle_tasks set done_at = '2026-01-02' where id = ${task}`.execute(db),
      }
    },
    'tension.settled': ended('settled'),
    'tension.withdrawn': ended('withdrawn'),
    'circle.edited': async (): Promise<Play> => {
      const { slug, seen } = await circle(world)
      const words = { name: 'Autre', purpose: 'Un but.', domain: '', parent: '' }
      return {
        ...{ path: paths.edit(slug), fields: { ...words, visibility: 'public' }, seen },
        change: () => press(paths.edit(slug), { ...words, visibility: 'members' }),
      }
    },
    // Its meeting ends first, as the act itself asks; its tension ends with it.
    'circle.closed': async (): Promise<Play> => {
      const { slug, meeting, tension, seen } = await circle(world)
      await press(paths.move(slug, meeting), { act: 'cancel' })
      return {
        ...{ path: paths.close(slug), fields: { closing: 'Il a rempli son but.' }, seen },
        change: () =>
          sql`update circle_tensions set outcome = 'Autre.' where id = ${tension}`.execute(db),
      }
    },
    // The seat that was freed is given to somebody else.
    'circle.left': async (): Promise<Play> => {
      const { id, slug, member, input, seen } = await circle(world)
      return {
        ...{ path: paths.leave(slug, member), fields: {}, seen },
        change: async () => {
          number++
          const person = { name: 'Paul Le Goff', email: `membre${number}@exemple.fr` }
          const personId = await world.by(world.other, (ctx) => recordPerson(ctx, person))
          const [memberId, mandate] = [world.newId(), world.newId()]
          const joinedOn = dayOf(world.now())
          await insertMember(db, { id: memberId, circleId: id, personId, joinedOn })
          await insertMandate(db, { ...input, id: mandate, memberId }, world.now())
        },
      }
    },
    'circle.seats-written': async (): Promise<Play> => {
      const { id, slug, role, mandate } = await circle(world)
      await sql`update circle_roles set seats = 3 where id = ${role}`.execute(db)
      const line = (at: string, words: Record<string, string>) =>
        Object.fromEntries(
          Object.entries(words).map(([name, typed]) => [`seats.${at}.${name}`, typed]),
        )
      const seat = { role, startsOn: '2026-06-01', filledBy: 'consent' }
      return {
        path: paths.seats(slug),
        fields: {
          ...line(mandate, { ...seat, person: 'Odile Serre', endsOn: '2027-01-31' }),
          ...line('new1', { ...seat, person: 'Rose Petit', email: `rose${number}@exemple.fr` }),
        },
        seen: () =>
          world.rows(sql`select
            (select json_agg(json_build_array(m.id, m.starts_on, m.ends_on, m.filled_by) order by m.id)
              from role_mandates m where m.role_id = ${role}) as mandates,
            (select count(*)::int from circle_members where circle_id = ${id} and left_on is null) as people`),
        change: () =>
          sql`update role_mandates set decision_note = 'Autre.' where id = ${mandate}`.execute(db),
      }
    },
    'role.ended': async (): Promise<Play> => {
      const { slug, role, mandate, seen } = await circle(world)
      await press(paths.endMandate(slug, role, mandate), { reason: 'Fini.' })
      return {
        ...{ path: paths.endRole(slug, role), fields: {}, seen },
        change: () =>
          sql`update circle_roles set ended_on = '2026-01-01' where id = ${role}`.execute(db),
      }
    },
    'role.vacated': async (): Promise<Play> => {
      const { slug, role, mandate, seen } = await circle(world)
      return {
        ...{ path: paths.endMandate(slug, role, mandate), fields: { reason: 'Fini.' }, seen },
        change: () =>
          sql`update role_mandates set end_reason = 'Autre.' where id = ${mandate}`.execute(db),
      }
    },
    'meeting.cancelled': async (): Promise<Play> => {
      const { slug, meeting, seen } = await circle(world)
      return {
        ...{ path: paths.move(slug, meeting), fields: { act: 'cancel' }, seen },
        change: () =>
          sql`update circle_meetings set state = 'closed', starts_at = now()
            where id = ${meeting}`.execute(db),
      }
    },
  }
}
