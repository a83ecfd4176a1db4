import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { formRefused, parseForm, type RawForm, say } from '#kit/form.ts'
import { done, refused } from '#kit/result.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { communesOf, findWaveById } from '../../actions/load-wave.ts'
import { answerCodeTyped } from '../../answer-code.ts'
import { takesAnswers } from '../../assessment.ts'
import { paths } from '../../paths.ts'
import { readLevels } from '../../read-levels.ts'
import { askedOf } from '../../results.ts'
import { findInvitation, findParticipation, findRecord } from '../../store/records.ts'
import { answerTexts } from '../../texts/answers.ts'
import { assessmentTexts } from '../../texts/assessments.ts'
import { communeTexts } from '../../texts/communes.ts'
import { beginAnswers, saveOwnAnswers, takeBackAnswers } from '../actions/answer-questions.ts'
import {
  JoinPage,
  OverPage,
  OwnAnswersPage,
  PillarPage,
  ResumePage,
} from '../pages/AnswerPages.tsx'

/** The moment of an answer is nobody’s business: the journal counts it with those of its hour. */
const open = { audience: 'anyone', options: { untimed: true } } as const

const refusals = (locale: 'fr' | 'en') => ({ over: assessmentTexts[locale].refusals.over })

const joinShape = z.object({
  commune: z.string().max(36).default(''),
  consent: z
    .string()
    .default('')
    .refine(
      (box) => box === 'yes',
      say(answerTexts.fr.consentMissing, answerTexts.en.consentMissing),
    ),
})

export const answerRoutes: readonly Route[] = [
  ...formRoutes({
    ...open,
    path: paths.join(':token'),
    on: async (c) => (await invitedAt(c)) ?? oldLink(c, paths.home),
    fresh: true,
    sending: { perMinute: 30 },
    shape: readJoin,
    draw: (c, { wave, invitation, role, communes }, form) => (
      <JoinPage
        frame={c.var.frame}
        form={form}
        place={territoryLabel(wave.territory)}
        role={role}
        intro={wave.assessment.intro}
        isInWorkshop={invitation.medium === 'workshop'}
        communes={communes}
        action={paths.join(invitation.key)}
      />
    ),
    act: (c, { invitation }, profile) => beginAnswers(c.var.ctx, invitation.key, profile),
    refusals,
    next: (_, { code }) => paths.answers(code),
    notice: (locale) => answerTexts[locale].begun,
  }),
  ...formRoutes({
    ...open,
    path: paths.resume,
    on: () => ({}),
    fresh: true,
    sending: { perMinute: 10 },
    shape: z.object({ code: z.string().max(60) }),
    draw: (c, _, form) => <ResumePage frame={c.var.frame} form={form} />,
    act: async (c, _, { code }) => {
      const read = answerCodeTyped(code)
      const known = read && (await findParticipation(c.var.ctx.db, hashToken(read)))
      return known && read ? done({ code: read }) : refused('no-code')
    },
    refusals: (locale) => ({ 'no-code': answerTexts[locale].noCode }),
    under: { 'no-code': 'code' },
    next: (_, { code }) => paths.answers(code),
  }),
  get(paths.answers(':code'), 'anyone', showOwn, { untimed: true }),
  ...formRoutes({
    ...open,
    path: paths.pillar(':code', ':pillar'),
    on: async (c) => (await pillarAt(c)) ?? oldLink(c, paths.resume),
    shape: (_c, { questions }, raw) => ({ ok: true, value: readLevels(questions, raw) }),
    draw: (c, { code, pillar, questions, record }, form) => (
      <PillarPage
        frame={c.var.frame}
        {...{ form, code, pillar, questions }}
        answers={record.answers}
      />
    ),
    act: (c, { code }, answers) => saveOwnAnswers(c.var.ctx, code, answers),
    refusals,
    next: ({ code }) => paths.answers(code),
    notice: (locale) => answerTexts[locale].saved,
  }),
  buttonRoute({
    ...open,
    path: paths.takeBack(':code'),
    on: ownAt,
    act: (c, { code }) => takeBackAnswers(c.var.ctx, code),
    refusals,
    next: () => paths.home,
    back: ({ code }) => paths.answers(code),
    notice: (locale) => answerTexts[locale].takenBack,
  }),
]

/** Codes serve no more once their assessment is closed: whoever kept one is told so. */
function oldLink(c: HttpContext, href: string) {
  const texts = answerTexts[c.var.ctx.locale]
  const onward = href === paths.resume ? texts.resume : texts.toIndex
  return answerOldLink(c, { ways: [texts.overOrErased], onward }, href)
}

async function invitedAt(c: HttpContext) {
  const { ctx, frame } = c.var
  const key = answerCodeTyped(c.req.param('token') ?? '')
  const invitation = key ? await findInvitation(ctx.db, key) : undefined
  const wave = invitation && (await findWaveById(ctx, invitation.assessmentId))
  const role = wave?.model.roles.find(({ id }) => id === invitation?.role)
  if (!invitation || !wave?.assessment.openedAt || !role) return undefined
  if (!takesAnswers(wave.assessment, dayOf(ctx.now))) return page(c, <OverPage frame={frame} />)
  const communes = await communesOf(ctx, wave)
  return { invitation, wave, role: role.text[ctx.locale], communes }
}

type Invited = Exclude<Awaited<ReturnType<typeof invitedAt>>, Response | undefined>

/** A commune of this group, or none. */
function readJoin(c: HttpContext, { communes }: Invited, raw: RawForm) {
  const { locale } = c.var.ctx
  const read = parseForm(joinShape, raw, locale)
  const { commune } = read.ok ? read.value : { commune: '' }
  if (commune === '' || communes.some(({ id }) => id === commune)) return read
  return { ok: false as const, form: formRefused(raw, communeTexts[locale].unknown, 'commune') }
}

/** What a code leads to, while its assessment is open. */
async function ownAt(c: HttpContext) {
  const { ctx, frame } = c.var
  const code = answerCodeTyped(c.req.param('code') ?? '')
  const participation = code ? await findParticipation(ctx.db, hashToken(code)) : undefined
  const record = participation && (await findRecord(ctx.db, participation.recordId))
  const wave = record && (await findWaveById(ctx, record.assessmentId))
  if (!code || !record || !wave) return undefined
  if (!takesAnswers(wave.assessment, dayOf(ctx.now))) return page(c, <OverPage frame={frame} />)
  return { code, record, wave }
}

async function showOwn(c: HttpContext) {
  const own = await ownAt(c)
  if (!own) return oldLink(c, paths.resume)
  if (own instanceof Response) return own
  const { code, record, wave } = own
  c.header('cache-control', 'no-store')
  return page(
    c,
    <OwnAnswersPage
      frame={c.var.frame}
      code={code}
      place={territoryLabel(wave.territory)}
      pillars={wave.model.pillars}
      role={record.role}
      territory={wave.place}
      answers={record.answers}
    />,
  )
}

async function pillarAt(c: HttpContext) {
  const own = await ownAt(c)
  if (!own || own instanceof Response) return own
  const pillar = own.wave.model.pillars.find(({ id }) => id === c.req.param('pillar'))
  return pillar && { ...own, pillar, questions: askedOf(pillar, own.record.role, own.wave.place) }
}
