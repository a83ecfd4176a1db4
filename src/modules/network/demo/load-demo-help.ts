import { addDays, dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import { demoPeople } from '#modules/people/index.ts'
import {
  findTerritoryBySlug,
  listDemoPlaceIds,
  type Territory,
} from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { deleteDemoBadges } from '../badges/index.ts'
import {
  answerCoaching,
  askCoaching,
  deleteDemoCoachings,
  hasDemoCoachings,
  proposeCoach,
  recordCoachingSession,
} from '../coaching/index.ts'
import type { CoachingForm } from '../coaching/nouns.ts'
import {
  answerMission,
  closeMission,
  deleteDemoMissions,
  findMission,
  listAnswers,
  publishMission,
  replyToMission,
} from '../missions/index.ts'
import type { MissionForm } from '../missions/nouns.ts'
import { deleteStatements, stateSkills } from '../skills/index.ts'
import type { SkillForm } from '../skills/nouns.ts'

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
  await publishMissions(silent, valbrenne)
}

export async function removeDemoHelp(ctx: Ctx): Promise<void> {
  const places = await listDemoPlaceIds(ctx.db)
  await deleteDemoBadges(ctx.db)
  await deleteDemoMissions(ctx.db, places)
  await deleteDemoCoachings(ctx.db, places)
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

/** One that waits for answers, one that is over and thanked. */
async function publishMissions(ctx: Ctx, territory: Territory): Promise<void> {
  const today = dayOf(ctx.now)
  const open: MissionForm = {
    title: 'Animer deux tables d’un atelier du soir',
    text: 'La commune réunit quarante habitant·es tiré·es au sort. Il manque deux personnes pour animer une table de huit, sur un déroulé déjà prêt. Le trajet et le repas sont pris en charge.',
    skills: ['facilitation'],
    atDistance: false,
    timeNeeded: 'deux soirs',
    answerUntil: addDays(today, 30),
  }
  const published = await publishMission(as(ctx, ilyes), open, territory.id, 'demo')
  if (published.ok) {
    await answerMission(as(ctx, jeanne), published.value.slug, {
      message:
        'Je suis libre les deux soirs, et j’ai déjà animé des tables avec des personnes sourdes.',
      answers: {},
      asker: { kind: 'person', id: jeanne.id },
    })
  }
  const done: MissionForm = {
    title: 'Relire en facile à lire une lettre d’invitation',
    text: 'Une lettre d’une page, à rendre compréhensible par tout le monde avant son envoi.',
    skills: ['inclusion', 'communication'],
    atDistance: true,
    timeNeeded: 'une demi-journée',
    answerUntil: undefined,
  }
  const over = await publishMission(as(ctx, ilyes), done, undefined, 'demo')
  if (!over.ok) return
  const { slug } = over.value
  await answerMission(as(ctx, jeanne), slug, {
    message: 'C’est mon métier : je peux la relire cette semaine.',
    answers: {},
    asker: { kind: 'person', id: jeanne.id },
  })
  await thankJeanne(as(ctx, ilyes), slug)
}

async function thankJeanne(ctx: Ctx, slug: string): Promise<void> {
  const mission = await findMission(ctx.db, slug)
  const [answer] = mission ? await listAnswers(ctx.db, mission.id) : []
  if (!answer) return
  const yes = { verdict: 'chosen', reply: 'Merci, voici la lettre.' } as const
  await replyToMission(ctx, slug, answer.id, yes)
  const end = {
    outcomeText: 'La lettre est partie à 1 200 personnes ; douze pour cent ont répondu.',
    badge: [answer.id],
    words: 'Relecture en facile à lire d’une lettre d’invitation.',
  }
  await closeMission(ctx, slug, end, 'demo')
}

function as(ctx: Ctx, input: { readonly id: string; readonly name: string }): Ctx {
  const roles = input.id === ilyes.id ? [{ role: 'lab-team' } as const] : []
  const person: Viewer = { id: input.id, name: input.name, roles, secondFactor: true }
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
