import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { type DemoPerson, demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Circle } from '../circle.ts'
import { circleTemplates, type TemplateName, templateTexts } from '../circles/nouns.ts'
import { endOfTerm, type Filling } from '../role-mandate.ts'
import { insertMember } from '../store/circle-members.ts'
import { insertMandate, insertRole } from '../store/circle-roles.ts'
import { deleteCircles, findCircle, findCircleBySlug, insertCircle } from '../store/circles.ts'
import { rememberMeetings } from './demo-circle-meetings.ts'

const id = (rank: number) => `01930000-0000-7000-8000-0000000005${String(rank).padStart(2, '0')}`

/** Fixed keys: what decides in the demonstration tells its stories in these circles. */
export const demoCircles = { animation: id(1), lab: id(2), presidency: id(3) } as const

interface Invented {
  readonly id: string
  readonly slug: string
  readonly template: TemplateName
  readonly parentId?: string
  readonly visibility: Circle['visibility']
  readonly people: readonly DemoPerson[]
  /** Key of the role, its holder, the day it began from today, and how. */
  readonly held: readonly (readonly [string, DemoPerson, number, Filling])[]
}

const { maelle, ilyes, solene, odile, basile, nour, tomas, jeanne } = demoPeople

/** The seat of employees is empty, and the mandate of who facilitates the lab ends in a month. */
const invented: readonly Invented[] = [
  {
    id: demoCircles.animation,
    slug: 'cercle-d-animation',
    template: 'animation',
    visibility: 'public',
    people: [odile, basile, nour, tomas, jeanne],
    held: [
      ['facilitator', tomas, -200, 'candidateless-election'],
      ['innovators', tomas, -400, 'vote'],
      ['authorities', odile, -400, 'vote'],
      ['authorities', basile, -400, 'vote'],
      ['citizens', jeanne, -400, 'vote'],
      ['professionals', nour, -400, 'vote'],
    ],
  },
  {
    id: demoCircles.lab,
    slug: 'copil-labo',
    template: 'lab-steering',
    parentId: demoCircles.animation,
    visibility: 'public',
    people: [maelle, ilyes, solene, nour, odile],
    held: [
      ['lead', maelle, -300, 'appointment'],
      ['representative', ilyes, -300, 'candidateless-election'],
      ['facilitator', solene, -335, 'candidateless-election'],
      ['secretary', ilyes, -120, 'volunteer'],
      ['experiments', ilyes, -300, 'consent'],
    ],
  },
  {
    id: demoCircles.presidency,
    slug: 'co-presidence',
    template: 'co-presidency',
    parentId: demoCircles.animation,
    visibility: 'members',
    people: [jeanne, tomas, odile],
    held: [
      ['president', jeanne, -700, 'candidateless-election'],
      ['president', tomas, -350, 'candidateless-election'],
    ],
  },
]

/** The circles of the demonstration, once. */
export async function loadDemoCircles(ctx: Ctx): Promise<void> {
  for (const one of invented) {
    // An address that the team took is theirs: the story is told without this circle.
    if ((await findCircle(ctx.db, one.id)) || (await findCircleBySlug(ctx.db, one.slug))) continue
    await openInvented(ctx, one)
  }
}

export async function removeDemoCircles(ctx: Ctx): Promise<void> {
  // What is held goes before what holds it.
  await deleteCircles(ctx.db, [demoCircles.lab, demoCircles.presidency])
  await deleteCircles(ctx.db, [demoCircles.animation])
}

async function openInvented(ctx: Ctx, one: Invented) {
  const texts = templateTexts.fr[one.template]
  const parent = one.parentId && (await findCircle(ctx.db, one.parentId))
  await insertCircle(
    ctx.db,
    {
      id: one.id,
      slug: one.slug,
      name: texts.name,
      purpose: texts.purpose,
      domain: texts.domain,
      parentId: parent ? parent.id : undefined,
      template: one.template,
      visibility: one.visibility,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      closedAt: undefined,
    },
    undefined,
  )
  const today = dayOf(ctx.now)
  const members = new Map<string, string>()
  for (const person of one.people) {
    const memberId = newId(ctx.now, ctx.chance)
    members.set(person.id, memberId)
    await insertMember(ctx.db, {
      id: memberId,
      circleId: one.id,
      personId: person.id,
      joinedOn: addDays(today, -800),
    })
  }
  const words: Readonly<
    Record<string, { title: string; purpose: string; accountabilities: string }>
  > = texts.roles
  for (const [at, role] of circleTemplates[one.template].roles.entries()) {
    const roleId = newId(ctx.now, ctx.chance)
    const { title = '', purpose = '', accountabilities = '' } = words[role.key] ?? {}
    await insertRole(
      ctx.db,
      {
        id: roleId,
        circleId: one.id,
        kind: role.kind,
        title,
        purpose,
        accountabilities: accountabilities.split('\n'),
        seats: role.seats,
        termMonths: role.termMonths,
        position: at + 1,
        endedOn: undefined,
      },
      ctx.now,
    )
    for (const [key, person, from, filledBy] of one.held) {
      const memberId = members.get(person.id)
      if (key !== role.key || !memberId) continue
      const startsOn = addDays(today, from)
      await insertMandate(
        ctx.db,
        {
          id: newId(ctx.now, ctx.chance),
          roleId,
          memberId,
          startsOn,
          endsOn: endOfTerm(startsOn, role.termMonths),
          filledBy,
          decisionId: undefined,
          decisionNote: '',
          endedOn: undefined,
          endReason: '',
          warnedDays: undefined,
        },
        ctx.now,
      )
    }
  }
  if (one.id === demoCircles.lab) await rememberMeetings(ctx, one.id, members)
}
