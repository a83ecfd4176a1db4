import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import {
  emptyForm,
  type FormState,
  parseForm,
  type RawForm,
  trapField,
  typedValues,
} from '#kit/form.ts'
import { findContacts, findPersonNames } from '#modules/people/index.ts'
import {
  findTerritory,
  getTerritories,
  resolveTerritoryField,
  type TerritoryAnswer,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { mayLeadMission, mayPublishMission, ownPlaces } from '../../mission-permissions.ts'
import { missionPaths } from '../../paths/mission.ts'
import { idIn, refusedForm } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import { skills } from '../../skills/nouns.ts'
import { coachingRefusalTexts } from '../../texts/help-refusals.ts'
import { answerMission, replyToMission, withdrawAnswer } from '../actions/answer-mission.ts'
import {
  closeMission,
  editMission,
  publishMission,
  withdrawMission,
} from '../actions/publish-mission.ts'
import {
  isAnswerable,
  type Mission,
  missionAnswerShape,
  missionAnswerWithContactShape,
  missionDays,
  missionEndShape,
  missionReplyShape,
  missionShape,
} from '../mission.ts'
import { MissionAnswersPage } from '../pages/MissionAnswersPage.tsx'
import { CloseMissionPage, MissionFormPage } from '../pages/MissionFormPage.tsx'
import { FollowAnswerPage, MissionPage } from '../pages/MissionPage.tsx'
import { MissionsPage } from '../pages/MissionsPage.tsx'
import {
  countWaitingAnswers,
  findAnswerByToken,
  findMission,
  findMissionById,
  listAnswers,
  listMissions,
} from '../store/missions.ts'
import { missionTexts } from '../texts/mission.ts'

const slug = ':slug'

export const missionRoutes: readonly Route[] = [
  get(missionPaths.list, 'anyone', showMissions),
  get(missionPaths.create, 'signed-in', askNew),
  post(missionPaths.create, 'signed-in', createNew),
  get(missionPaths.followAnswer(':token'), 'anyone', follow, { perMinute: 60 }),
  post(missionPaths.withdrawAnswer(':token'), 'anyone', withdrawByLink, { perMinute: 6 }),
  get(missionPaths.show(slug), 'anyone', (c) =>
    onMission(c, async (mission) => page(c, await missionPage(c, mission, emptyForm))),
  ),
  post(missionPaths.answer(slug), 'anyone', (c) => onMission(c, (mission) => answer(c, mission)), {
    perMinute: 6,
  }),
  get(missionPaths.edit(slug), 'signed-in', (c) =>
    onOwn(c, async (mission) =>
      mission.state === 'open' ? page(c, await formPage(c, emptyForm, mission)) : over(c, mission),
    ),
  ),
  post(missionPaths.edit(slug), 'signed-in', (c) => onOwn(c, (mission) => edit(c, mission))),
  get(missionPaths.answers(slug), 'signed-in', (c) =>
    onOwn(c, async (mission) => page(c, await answersPage(c, mission))),
  ),
  post(missionPaths.reply(slug, ':id'), 'signed-in', (c) =>
    onOwn(c, (mission) => reply(c, mission)),
  ),
  get(missionPaths.close(slug), 'signed-in', (c) =>
    onOwn(c, async (mission) =>
      mission.state === 'open' ? page(c, await closePage(c, mission, emptyForm)) : over(c, mission),
    ),
  ),
  post(missionPaths.close(slug), 'signed-in', (c) => onOwn(c, (mission) => close(c, mission))),
  post(missionPaths.withdraw(slug), 'signed-in', (c) =>
    onOwn(c, (mission) => withdraw(c, mission)),
  ),
]

type Answer = Response | Promise<Response>

async function onMission(c: HttpContext, then: (mission: Mission) => Answer) {
  const mission = await findMission(c.var.ctx.db, c.req.param('slug') ?? '')
  return mission ? then(mission) : notFound(c)
}

/** For whoever leads it. */
function onOwn(c: HttpContext, then: (mission: Mission) => Answer) {
  return onMission(c, (mission) =>
    mayLeadMission(c.var.ctx.person, mission) ? then(mission) : forbidden(c),
  )
}

/** An address that was kept leads to the mission, which is over. */
function over(c: HttpContext, mission: Mission) {
  const words = coachingRefusalTexts[c.var.ctx.locale]['mission-over']
  return seeOther(c, missionPaths.show(mission.slug), words)
}

async function showMissions(c: HttpContext) {
  const { ctx, frame } = c.var
  const skill = skills.find((item) => item === c.req.query('savoir-faire'))
  const over = c.req.query('etat') === 'terminees'
  const missions = await listMissions(ctx.db, { state: over ? 'closed' : 'open', skill })
  const places = await getTerritories(
    ctx.db,
    missions.flatMap(({ territoryId }) => territoryId ?? []),
  )
  return page(
    c,
    <MissionsPage
      frame={frame}
      skill={skill}
      over={over}
      missions={missions.map((mission) => {
        const place = places.get(mission.territoryId ?? '')
        return { mission, place: place ? territoryLabel(place) : missionTexts[frame.locale].lab }
      })}
    />,
  )
}

async function missionPage(c: HttpContext, mission: Mission, form: FormState) {
  const { ctx, frame } = c.var
  const territory = mission.territoryId && (await findTerritory(ctx.db, mission.territoryId))
  const leads = mayLeadMission(ctx.person, mission)
  return (
    <MissionPage
      frame={frame}
      mission={mission}
      place={territory ? territoryLabel(territory) : missionTexts[frame.locale].lab}
      answerable={isAnswerable(mission, dayOf(ctx.now))}
      waiting={leads ? await countWaitingAnswers(ctx.db, mission.id) : 0}
      form={form}
    />
  )
}

async function answer(c: HttpContext, mission: Mission) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const texts = missionTexts[ctx.locale]
  const to = missionPaths.show(mission.slug)
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, to, texts.sent)

  const { person } = ctx
  const parsed = person
    ? parseForm(
        missionAnswerShape.transform((form) => ({ ...form, name: '', email: '' })),
        raw,
        ctx.locale,
      )
    : parseForm(missionAnswerWithContactShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await missionPage(c, mission, parsed.form))
  const { message, name, email } = parsed.value
  const done = await answerMission(ctx, mission.slug, {
    message,
    asker: person ? { kind: 'person', id: person.id } : { kind: 'contact', name, email },
  })
  if (done.ok) return seeOther(c, to, texts.sent)
  if (done.refusal === 'not-found') return notFound(c)
  return again(c, await missionPage(c, mission, refusedForm(raw, done.refusal, ctx.locale)))
}

async function follow(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const missionAnswer = await findAnswerByToken(ctx.db, token)
  const mission = missionAnswer && (await findMissionById(ctx.db, missionAnswer.missionId))
  if (!missionAnswer || !mission) return oldLink(c, 'mission')
  const input = { frame, mission, answer: missionAnswer, token }
  return page(c, <FollowAnswerPage {...input} />)
}

async function withdrawByLink(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const done = await withdrawAnswer(c.var.ctx, token)
  if (!done.ok && done.refusal === 'not-found') return oldLink(c, 'mission')
  const texts = missionTexts[c.var.ctx.locale]
  return seeOther(c, missionPaths.followAnswer(token), done.ok ? texts.answerWithdrawn : undefined)
}

async function askNew(c: HttpContext) {
  if (!mayPublishMission(c.var.ctx.person)) return forbidden(c)
  return page(c, await formPage(c, emptyForm))
}

async function formPage(
  c: HttpContext,
  form: FormState,
  mission?: Mission,
  answer?: TerritoryAnswer,
) {
  const { ctx, frame } = c.var
  const own = mission ? mission.territoryId : ownPlaces(ctx.person)[0]
  const territory = own === undefined ? undefined : await findTerritory(ctx.db, own)
  const input = { frame, mission, territory, form, answer }
  return <MissionFormPage {...input} />
}

async function createNew(c: HttpContext) {
  const { ctx } = c.var
  if (!mayPublishMission(ctx.person)) return forbidden(c)
  const read = await readMission(c, await readForm(c))
  if (!read.ok) return again(c, await formPage(c, read.form, undefined, read.where))
  const done = await publishMission(ctx, read.value, read.territoryId)
  if (done.ok) {
    const to = missionPaths.show(done.value.slug)
    return seeOther(c, to, missionTexts[ctx.locale].nowPublished)
  }
  const form = refusedForm(read.raw, done.refusal, ctx.locale)
  return again(c, await formPage(c, form, undefined, read.where))
}

async function edit(c: HttpContext, mission: Mission) {
  const { ctx } = c.var
  const saved = { act: 'mission.edited', subject: `mission:${mission.id}` }
  const sent = await readEdit(c, () => formPage(c, emptyForm, mission), saved)
  if (!sent.ok) {
    const where = await resolveTerritoryField(ctx.db, sent.form.values, 'territory')
    return again(c, await formPage(c, sent.form, mission, where))
  }
  const read = await readMission(c, sent.raw, mission)
  if (!read.ok) return again(c, await formPage(c, read.form, mission, read.where))
  const done = await editMission(ctx, mission.slug, read.value, read.territoryId)
  const to = missionPaths.show(mission.slug)
  if (done.ok) return seeOther(c, to, missionTexts[ctx.locale].edited)
  const form = refusedForm(read.raw, done.refusal, ctx.locale)
  return again(c, await formPage(c, form, mission, read.where))
}

/** Without a territory, it is the lab’s. */
async function readMission(c: HttpContext, raw: RawForm, before?: Mission) {
  const { ctx } = c.var
  const parsed = withinDays(parseForm(missionShape, raw, ctx.locale), {
    raw,
    ranges: missionDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
    kept: { answerUntil: before?.answerUntil },
  })
  const where = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (!parsed.ok || where.kind === 'choices') {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    const doubted =
      where.kind === 'choices' ? withTerritoryProblem(form, 'territory', where, ctx.locale) : form
    return { ok: false, form: doubted, where } as const
  }
  const territoryId = where.kind === 'chosen' ? where.territory.id : undefined
  return { ok: true, value: parsed.value, territoryId, where, raw } as const
}

async function answersPage(
  c: HttpContext,
  mission: Mission,
  refused?: { id: string; form: FormState },
) {
  const { ctx, frame } = c.var
  const answers = await listAnswers(ctx.db, mission.id)
  const contacts = await findContacts(
    ctx.db,
    answers.flatMap(({ personId }) => personId ?? []),
  )
  return (
    <MissionAnswersPage
      frame={frame}
      mission={mission}
      refused={refused}
      answers={answers.map((missionAnswer) => {
        const contact = contacts.get(missionAnswer.personId ?? '')
        const person = contact ? [contact.name, contact.email].filter(Boolean).join(', ') : ''
        return { answer: missionAnswer, who: person }
      })}
    />
  )
}

async function reply(c: HttpContext, mission: Mission) {
  const { ctx } = c.var
  const id = idIn(c)
  const raw = await readForm(c)
  const parsed = parseForm(missionReplyShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await answersPage(c, mission, { id, form: parsed.form }))
  const done = await replyToMission(ctx, mission.slug, id, parsed.value)
  if (done.ok) {
    return seeOther(c, missionPaths.answers(mission.slug), missionTexts[ctx.locale].replied)
  }
  if (done.refusal === 'not-found') return notFound(c)
  const form = refusedForm(raw, done.refusal, ctx.locale)
  return again(c, await answersPage(c, mission, { id, form }))
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

async function close(c: HttpContext, mission: Mission) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(missionEndShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await closePage(c, mission, parsed.form))
  const done = await closeMission(ctx, mission.slug, parsed.value)
  if (done.ok) return seeOther(c, missionPaths.show(mission.slug), missionTexts[ctx.locale].closed)
  return again(c, await closePage(c, mission, refusedForm(raw, done.refusal, ctx.locale)))
}

async function withdraw(c: HttpContext, mission: Mission) {
  const { ctx } = c.var
  const done = await withdrawMission(ctx, mission.slug)
  if (done.ok)
    return seeOther(c, missionPaths.show(mission.slug), missionTexts[ctx.locale].withdrawn)
  // Said where it is settled: on the page of those who wait.
  const form = refusedForm({}, done.refusal, ctx.locale)
  return again(c, await answersPage(c, mission, { id: '', form }))
}
