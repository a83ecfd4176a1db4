import { addDays, dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import { demoPeople } from '#modules/people/index.ts'
import {
  findTerritoryBySlug,
  listDemoPlaceIds,
  type Territory,
} from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { CoachingForm } from '../coaching.ts'
import type { SkillForm } from '../skill.ts'
import { deleteDemoCoachings, hasDemoCoachings } from '../store/coaching-person.ts'
import { deleteStatements } from '../store/skills.ts'
import { answerCoaching } from './answer-coaching.ts'
import { askCoaching } from './ask-coaching.ts'
import { proposeCoach } from './propose-coach.ts'
import { recordCoachingSession } from './record-coaching-session.ts'
import { stateSkills } from './state-skills.ts'

const { ilyes, odile, basile, tomas, nour, jeanne } = demoPeople

/** Invented people say what they can do; two territories are coached or wait to be. */
export async function loadDemoHelp(ctx: Ctx): Promise<void> {
  if (await hasDemoCoachings(ctx.db)) return
  const silent: Ctx = { ...ctx, mail: () => undefined, announce: () => undefined }
  const valbrenne = await findTerritoryBySlug(ctx.db, 'valbrenne')
  const threeRivers = await findTerritoryBySlug(ctx.db, 'les-trois-rives')
  if (!valbrenne || !threeRivers) return

  for (const { who, ...said } of statements) {
    await stateSkills(as(silent, who), { ...blank, ...said }, valbrenne.id)
  }
  await coachValbrenne(silent, valbrenne)
  await askCoaching(as(silent, basile), {
    ...need,
    themes: ['participatory-budget', 'digital'],
    need: 'Notre budget participatif s’essouffle : les mêmes projets reviennent, et le vote en ligne écarte beaucoup de monde.',
    title: 'Directeur général des services',
    territory: threeRivers,
    asker: { kind: 'person', id: basile.id },
    source: 'demo',
  })
}

export async function removeDemoHelp(ctx: Ctx): Promise<void> {
  await deleteDemoCoachings(ctx.db, await listDemoPlaceIds(ctx.db))
  await deleteStatements(
    ctx.db,
    Object.values(demoPeople).map(({ id }) => id),
  )
}

async function coachValbrenne(ctx: Ctx, territory: Territory): Promise<void> {
  const monthAgo = new Date(ctx.now.getTime() - 40 * 86_400_000)
  const earlier = { ...ctx, now: monthAgo }
  const { id } = await askCoaching(as(earlier, odile), {
    ...need,
    themes: ['sortition', 'facilitation'],
    need: 'Nos réunions publiques attirent toujours les mêmes personnes. Nous voulons tirer au sort un panel, et nous ne savons pas par où commencer.',
    title: 'Maire',
    territory,
    asker: { kind: 'person', id: odile.id },
    source: 'demo',
  })
  await proposeCoach(as(earlier, ilyes), id, tomas.id)
  await answerCoaching(as(earlier, tomas), id, { answer: 'accept', word: '' })
  const today = dayOf(ctx.now)
  const met = [
    {
      day: addDays(today, -24),
      minutes: 90,
      how: 'video',
      note: 'Partir de la liste électorale, et dire ce que l’on en fait.',
    },
    { day: addDays(today, -9), minutes: 150, how: 'on-site', note: '' },
  ] as const
  for (const session of met) await recordCoachingSession(as(ctx, tomas), id, session)
}

function as(ctx: Ctx, who: { readonly id: string; readonly name: string }): Ctx {
  const roles = who.id === ilyes.id ? [{ role: 'lab-team' } as const] : []
  const person: Viewer = { id: who.id, name: who.name, roles, secondFactor: true }
  return { ...ctx, person }
}

const need: Omit<CoachingForm, 'themes' | 'need' | 'title'> = {
  how: 'either',
  languages: [],
  availability: 'Deux mardis par mois',
}

const blank: SkillForm = {
  skills: [],
  otherWords: '',
  languages: ['fr'],
  atDistance: true,
  hoursPerMonth: undefined,
  availability: '',
  about: '',
  coaches: false,
  shown: 'public',
  kept: [],
}

const statements: readonly (Partial<SkillForm> & {
  who: typeof tomas | typeof nour | typeof jeanne
})[] = [
  {
    who: tomas,
    skills: ['sortition', 'facilitation', 'assembly'],
    otherWords: 'théâtre-forum',
    languages: ['fr', 'pt'],
    hoursPerMonth: 6,
    coaches: true,
    about:
      'Douze panels de citoyen·nes, dont trois dans des communes de moins de 5 000 habitant·es.',
  },
  {
    who: nour,
    skills: ['evaluation', 'data', 'participatory-budget'],
    languages: ['fr', 'en', 'ar'],
    hoursPerMonth: 3,
    coaches: true,
    about: 'Évalue des budgets participatifs avec les habitant·es.',
  },
  {
    who: jeanne,
    skills: ['inclusion', 'communication'],
    languages: ['fr', 'lsf'],
    atDistance: false,
    availability: 'Le vendredi et le samedi',
    shown: 'staff',
  },
]
