import type { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, parseForm, type RawForm } from '#kit/form.ts'
import { reopenReasonIn } from '#kit/reopenings/reopening.ts'
import { orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { findPersonNames, toldReopenings } from '#modules/people/index.ts'
import { formPlaces, readFormQuestions, withFormAnswers } from '#modules/questionnaires/index.ts'
import {
  answerGivenBack,
  findTerritory,
  territoryLabel,
  withTerritoryIfAny,
} from '#modules/territories/index.ts'
import { notFound, page, seeOther } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Asker } from '../../coaching/index.ts'
import { mayLeadMission, mayPublishMission, ownPlaces } from '../../mission-permissions.ts'
import { missionPaths } from '../../paths/mission.ts'
import { linkRefusals } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import { coachingRefusalFields, coachingRefusalTexts } from '../../texts/help-refusals.ts'
import { answerMission, withdrawAnswer } from '../actions/answer-mission.ts'
import {
  closeMission,
  editMission,
  publishMission,
  withdrawMission,
} from '../actions/publish-mission.ts'
import { reopenMission } from '../actions/reopen-mission.ts'
import {
  isAnswerable,
  type Mission,
  missionAnswerShape,
  missionAnswerWithContactShape,
  missionDays,
  missionEndShape,
  missionReopenShape,
  missionShape,
} from '../mission.ts'
import { CloseMissionPage, MissionFormPage } from '../pages/MissionFormPage.tsx'
import { FollowAnswerPage, MissionPage } from '../pages/MissionPage.tsx'
import {
  countWaitingAnswers,
  findAnswerByToken,
  findMission,
  findMissionById,
  listAnswers,
} from '../store/missions.ts'
import { missionTexts } from '../texts/mission.ts'
import { drawAnswers, missionAnswerRoutes } from './answer-list.tsx'
import { missionListRoutes } from './mission-list.tsx'
import { missionQuestionRoutes } from './mission-questions.ts'
import { missionVersionRoutes } from './versions.tsx'

const slug = ':slug'
const toMission = (mission: Mission) => missionPaths.show(mission.slug)
const toAnswered = (mission: Mission) => missionPaths.answered(mission.slug)

const worded = {
  refusals: (locale: Locale) => coachingRefusalTexts[locale],
  under: coachingRefusalFields,
} as const

/** For whoever leads it. */
const onOwn = {
  ...worded,
  audience: 'signed-in',
  on: missionAt,
  may: mayLeadMission,
  next: toMission,
} as const

/** While it is open: an address that was kept leads to the mission, which is over. */
const onOpen = {
  ...onOwn,
  over: (_c: HttpContext, { state }: Mission) =>
    state === 'open' ? undefined : ('mission-over' as const),
  back: toMission,
}

export const missionRoutes: readonly Route[] = [
  ...missionListRoutes,
  ...formRoutes({
    ...worded,
    path: missionPaths.create,
    audience: 'signed-in',
    on: () => true as const,
    may: mayPublishMission,
    fresh: true,
    shape: (c, _on, raw) => missionAsked(c, raw),
    draw: (c, _on, form) => formPage(c, form),
    act: (c, _on, { territory, ...input }) => publishMission(c.var.ctx, input, territory?.id),
    next: (_on, made) => missionPaths.show(made.slug),
    notice: (locale) => missionTexts[locale].nowPublished,
  }),
  get(missionPaths.followAnswer(':token'), 'anyone', follow, { perMinute: 60 }),
  buttonRoute({
    path: missionPaths.withdrawAnswer(':token'),
    audience: 'anyone',
    options: { perMinute: 6 },
    on: async (c) => (await answerOfLink(c)) ?? oldLink(c, 'mission'),
    act: async (c, { token }) => orGone(await withdrawAnswer(c.var.ctx, token)),
    refusals: linkRefusals,
    back: ({ token }) => missionPaths.followAnswer(token),
    next: ({ token }) => missionPaths.followAnswer(token),
    notice: (locale) => missionTexts[locale].answerWithdrawn,
  }),
  get(missionPaths.show(slug), 'anyone', show),
  actRoute({
    ...worded,
    path: missionPaths.answer(slug),
    audience: 'anyone',
    options: { perMinute: 6 },
    on: missionAt,
    fresh: true,
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c, mission) => seeOther(c, toAnswered(mission), missionTexts[c.var.ctx.locale].sent),
    shape: answerAsked,
    draw: missionPage,
    act: (c, mission, input) => answerMission(c.var.ctx, mission.slug, input),
    next: toAnswered,
    notice: (locale) => missionTexts[locale].sent,
  }),
  ...formRoutes({
    ...onOpen,
    path: missionPaths.edit(slug),
    shape: (c, mission, raw) => missionAsked(c, raw, mission),
    draw: (c, mission, form) => formPage(c, form, mission),
    saved: ({ id }) => ({ act: 'mission.edited', subject: `mission:${id}` }),
    act: (c, mission, { territory, ...input }, raw) =>
      editMission(c.var.ctx, mission.slug, input, territory?.id, reopenReasonIn(raw)),
    notice: (locale) => missionTexts[locale].edited,
  }),
  ...missionQuestionRoutes,
  ...missionVersionRoutes,
  ...missionAnswerRoutes,
  ...formRoutes({
    ...onOpen,
    path: missionPaths.close(slug),
    fresh: true,
    shape: missionEndShape,
    draw: closePage,
    act: (c, mission, input) => closeMission(c.var.ctx, mission.slug, input),
    notice: (locale) => missionTexts[locale].closed,
  }),
  actRoute({
    ...onOwn,
    path: missionPaths.reopen(slug),
    fresh: true,
    shape: missionReopenShape,
    days: missionDays,
    under: { 'mission-open': 'reason' },
    draw: (c, mission, form) => missionPage(c, mission, emptyForm, form),
    act: (c, mission, input) => reopenMission(c.var.ctx, mission.slug, input),
    notice: (locale) => missionTexts[locale].reopened,
  }),
  buttonRoute({
    ...onOwn,
    path: missionPaths.withdraw(slug),
    // Said where it is settled: on the page of those who wait.
    draw: (c, mission, form) => drawAnswers(c, mission, { id: '', form }),
    act: (c, mission) => withdrawMission(c.var.ctx, mission.slug),
    notice: (locale) => missionTexts[locale].withdrawn,
  }),
]

function missionAt(c: HttpContext): Promise<Mission | undefined> {
  return findMission(c.var.ctx.db, c.req.param('slug') ?? '')
}

async function show(c: HttpContext) {
  const mission = await missionAt(c)
  return mission ? page(c, await missionPage(c, mission, emptyForm)) : notFound(c)
}

async function missionPage(
  c: HttpContext,
  mission: Mission,
  form: FormState,
  reopening = emptyForm,
) {
  const { ctx, frame } = c.var
  const territory = mission.territoryId && (await findTerritory(ctx.db, mission.territoryId))
  const leads = mayLeadMission(ctx.person, mission)
  const today = dayOf(ctx.now)
  const { answerUntil } = mission
  return (
    <MissionPage
      frame={frame}
      mission={mission}
      place={territory ? territoryLabel(territory) : missionTexts[frame.locale].lab}
      answerable={isAnswerable(mission, today)}
      answered={form === emptyForm && c.req.query('repondu') !== undefined}
      lastDay={answerUntil && answerUntil >= today ? answerUntil : undefined}
      waiting={leads ? await countWaitingAnswers(ctx.db, mission.id) : 0}
      form={form}
      places={await formPlaces(ctx.db, mission.questions, { form })}
      reopening={reopening}
      reopenings={await toldReopenings(ctx, `mission:${mission.id}`, leads)}
    />
  )
}

/** Whoever is signed in is known: only the others say who they are. */
async function answerAsked({ var: { ctx } }: HttpContext, mission: Mission, raw: RawForm) {
  const { db, person, locale } = ctx
  const asked = await readFormQuestions(db, mission.questions, raw, locale)
  const read = person
    ? parseForm(
        missionAnswerShape.transform(({ message }) => ownAnswer(message, person.id)),
        raw,
        locale,
      )
    : parseForm(missionAnswerWithContactShape.transform(contactAnswer), raw, locale)
  return withFormAnswers(read, asked, raw)
}

interface Offer {
  readonly message: string
  readonly asker: Asker
}

function ownAnswer(message: string, id: string): Offer {
  return { message, asker: { kind: 'person', id } }
}

function contactAnswer(form: z.infer<typeof missionAnswerWithContactShape>): Offer {
  const { message, name, email } = form
  return { message, asker: { kind: 'contact', name, email } }
}

async function answerOfLink(c: HttpContext) {
  const { db } = c.var.ctx
  const token = c.req.param('token') ?? ''
  const answer = await findAnswerByToken(db, token)
  const mission = answer && (await findMissionById(db, answer.missionId))
  return mission && { token, answer, mission }
}

async function follow(c: HttpContext) {
  const found = await answerOfLink(c)
  if (!found) return oldLink(c, 'mission')
  return page(c, <FollowAnswerPage frame={c.var.frame} {...found} />)
}

async function formPage(c: HttpContext, form: FormState, mission?: Mission) {
  const { ctx, frame } = c.var
  const own = mission ? mission.territoryId : ownPlaces(ctx.person)[0]
  const territory = own === undefined ? undefined : await findTerritory(ctx.db, own)
  const answer = await answerGivenBack(ctx.db, form, 'territory')
  const input = { frame, mission, territory, form, answer }
  return <MissionFormPage {...input} />
}

/** Without a territory, it is the lab’s. The last day that stood may stay, even when it has passed. */
function missionAsked({ var: { ctx } }: HttpContext, raw: RawForm, before?: Mission) {
  const { db, locale, now } = ctx
  const read = withinDays(parseForm(missionShape, raw, locale), {
    raw,
    ranges: missionDays,
    today: dayOf(now),
    locale,
    kept: { answerUntil: before?.answerUntil },
  })
  return withTerritoryIfAny(db, read, { raw, name: 'territory', locale })
}

async function closePage(c: HttpContext, mission: Mission, form: FormState) {
  const { ctx, frame } = c.var
  const answers = await listAnswers(ctx.db, mission.id)
  const chosen = answers.filter(({ state, personId }) => state === 'chosen' && personId)
  const names = await findPersonNames(
    ctx.db,
    chosen.flatMap(({ personId }) => personId ?? []),
    ctx.locale,
  )
  return (
    <CloseMissionPage
      frame={frame}
      mission={mission}
      form={form}
      chosen={chosen.map((missionAnswer) => ({
        answer: missionAnswer,
        name: names.get(missionAnswer.personId ?? '') ?? '',
      }))}
    />
  )
}
