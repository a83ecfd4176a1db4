import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { type DemoPerson, demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { instantOf, type Meeting } from '../meeting.ts'
import { insertItem, insertMeeting, savePresences } from '../meetings/index.ts'
import type { AgendaItem } from '../meetings/nouns.ts'
import { insertTask, insertTension } from '../tensions/index.ts'

const { maelle, ilyes, solene, nour } = demoPeople

/** A meeting that took place, with its minutes, one that comes, and two tensions for it. */
export async function rememberMeetings(
  ctx: Ctx,
  circleId: string,
  members: ReadonlyMap<string, string>,
) {
  const today = dayOf(ctx.now)
  const member = (person: DemoPerson) => members.get(person.id) ?? ''
  const past = meeting(ctx, circleId, 'Copil d’automne', addDays(today, -30), 'closed', members)
  await insertMeeting(ctx.db, past, undefined, ctx.now)
  await savePresences(
    ctx.db,
    past.id,
    new Map([
      [member(maelle), 'screen'],
      [member(ilyes), 'screen'],
      [member(nour), 'paper'],
    ]),
    past.startsAt,
  )
  await insertAgenda(ctx, past.id, [
    ['check-in', 'Météo de chacun·e', '', 10],
    [
      'information',
      'Où en sont les expérimentations',
      'Trois sont en cours. Celle du marché attend la réponse du conseil municipal.\n\n- Le panel de Valbrenne a tenu ses trois séances.\n- Les dates du printemps se choisissent en décembre.',
      20,
    ],
    ['check-out', 'Un mot pour finir', '', 5],
  ])
  await insertTask(
    ctx.db,
    circleId,
    {
      id: newId(ctx.now, ctx.chance),
      meetingId: past.id,
      itemId: undefined,
      words: 'Relancer la commune sur la date du conseil',
      memberId: member(ilyes),
      dueOn: addDays(today, 10),
      doneAt: undefined,
    },
    ctx.now,
  )
  const tensions = [
    ['Les protocoles arrivent trop tard pour être lus', maelle],
    ['Personne ne suit les territoires qui ont cessé de répondre', nour],
  ] as const
  const coming = meeting(ctx, circleId, 'Copil de décembre', addDays(today, 14), 'planned', members)
  await insertMeeting(ctx.db, coming, undefined, ctx.now)
  for (const [at, [title, person]] of tensions.entries()) {
    await insertTension(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      circleId,
      raisedBy: member(person),
      title,
      description: 'À raconter en réunion.',
      state: 'open',
      outcome: '',
      raisedAt: new Date(ctx.now.getTime() - (10 - at) * 86_400_000),
      settledAt: undefined,
    })
  }
  await insertAgenda(ctx, coming.id, [
    ['check-in', 'Météo de chacun·e', '', 10],
    ...tensions.map(([title]) => ['tension', title, '', 15] as const),
    ['check-out', 'Un mot pour finir', '', 5],
  ])
}

function meeting(
  ctx: Ctx,
  circleId: string,
  title: string,
  day: Day,
  state: Meeting['state'],
  members: ReadonlyMap<string, string>,
): Meeting {
  const startsAt = instantOf(day, 18 * 60 + 30)
  const isPast = state === 'closed'
  return {
    id: newId(ctx.now, ctx.chance),
    circleId,
    title,
    startsAt,
    place: 'Maison des associations',
    state,
    facilitatorId: members.get(solene.id),
    secretaryId: members.get(ilyes.id),
    currentItemId: undefined,
    openedAt: isPast ? startsAt : undefined,
    closedAt: isPast ? new Date(startsAt.getTime() + 5_400_000) : undefined,
    sentAt: undefined,
  }
}

async function insertAgenda(
  ctx: Ctx,
  meetingId: string,
  items: readonly (readonly [AgendaItem['kind'], string, string, number])[],
) {
  for (const [at, [kind, title, notes, minutes]] of items.entries()) {
    await insertItem(
      ctx.db,
      meetingId,
      at + 1,
      {
        id: newId(ctx.now, ctx.chance),
        kind,
        title,
        tensionId: undefined,
        reviewId: undefined,
        href: '',
        minutes,
        notes,
        state: notes ? 'done' : 'to-do',
        version: 0,
      },
      ctx.now,
    )
  }
}
