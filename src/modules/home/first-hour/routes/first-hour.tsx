import { z } from 'zod'
import type { FormState } from '#kit/form.ts'
import { firstStepKeys } from '#kit/frames/first-step.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import { forbidden, page } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayOpenFirstHour, mayRemoveDemonstration, maySendTestLetter } from '../../permissions.ts'
import { firstHourTexts } from '../../texts/first-hour.ts'
import { putFirstHourAway, skipFirstStep } from '../actions/change-first-hour.ts'
import { listFirstSteps } from '../actions/first-steps.ts'
import { removeDemonstration } from '../actions/remove-demonstration.ts'
import { sendTestLetter } from '../actions/send-test-letter.ts'
import { DemonstrationPage } from '../pages/DemonstrationPage.tsx'
import { FirstHourPage } from '../pages/FirstHourPage.tsx'
import { TestLetterPage } from '../pages/TestLetterPage.tsx'
import { findDemonstration, listLettersSent } from '../store/settings.ts'
import { mailState } from '../test-letter.ts'
import { testLetterTexts } from '../texts/test-letter.ts'

type Rooms = () => readonly Pick<Module, 'firstSteps' | 'demo'>[]

const skipShape = z.object({ step: z.enum(firstStepKeys), way: z.enum(['skip', 'resume']) })
const awayShape = z.object({
  away: z.enum(['yes', 'no']),
  from: z.enum(['today', 'guide']).default('guide'),
})

const ofHouse = { audience: 'administrator', on: () => ({}) } as const

/** The guide of a new house, and the two gestures that have no other room. */
export function firstHourRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.firstHour, 'administrator', (c) => showGuide(c, rooms)),
    buttonRoute({
      ...ofHouse,
      path: paths.skipStep,
      may: mayOpenFirstHour,
      shape: skipShape,
      act: (c, _, { step, way }) => skipFirstStep(c.var.ctx, { key: step, skips: way === 'skip' }),
      refusals: () => ({}),
      back: () => paths.firstHour,
      next: () => paths.firstHour,
      notice: (locale, _, { way }) =>
        firstHourTexts[locale][way === 'skip' ? 'skipped' : 'resumed'],
    }),
    buttonRoute({
      ...ofHouse,
      path: paths.firstHourAway,
      may: mayOpenFirstHour,
      shape: awayShape,
      act: (c, _, { away }) => putFirstHourAway(c.var.ctx, away === 'yes'),
      refusals: () => ({}),
      back: () => paths.firstHour,
      next: (_, __, { from }) => (from === 'today' ? paths.dashboard : paths.firstHour),
      notice: (locale, _, { away }) =>
        firstHourTexts[locale][away === 'yes' ? 'wasPutAway' : 'wasBroughtBack'],
    }),
    ...formRoutes({
      ...ofHouse,
      path: paths.testLetter,
      sending: { perMinute: 5 },
      may: maySendTestLetter,
      fresh: true,
      shape: z.object({}),
      draw: drawTestLetter,
      act: (c) => sendTestLetter(c.var.ctx),
      refusals: (locale) => testLetterTexts[locale].refusals,
      next: () => paths.testLetter,
      notice: (locale) => testLetterTexts[locale].queued,
    }),
    get(paths.demonstration, 'administrator', showDemonstration),
    buttonRoute({
      ...ofHouse,
      path: paths.demonstration,
      may: mayRemoveDemonstration,
      act: (c) => removeDemonstration(c.var.ctx, rooms()),
      refusals: (locale) => firstHourTexts[locale].demonstration.refusals,
      back: () => paths.demonstration,
      next: () => paths.firstHour,
      notice: (locale) => firstHourTexts[locale].demonstration.gone,
    }),
  ]
}

async function showGuide(c: HttpContext, rooms: Rooms) {
  const { ctx, frame } = c.var
  if (!mayOpenFirstHour(ctx.person)) return forbidden(c)
  return page(c, <FirstHourPage frame={frame} {...(await listFirstSteps(ctx, rooms()))} />)
}

async function drawTestLetter(c: HttpContext, _: unknown, form: FormState) {
  const { ctx, frame } = c.var
  const own = ctx.person && (await findOwnAddress(ctx.db, ctx.person.id))
  return (
    <TestLetterPage
      frame={frame}
      form={form}
      state={mailState(await listLettersSent(ctx.db), ctx.mailLeaves)}
      to={own?.email}
      from={ctx.settings.senderEmail}
    />
  )
}

async function showDemonstration(c: HttpContext) {
  const { ctx, frame } = c.var
  return page(c, <DemonstrationPage frame={frame} found={await findDemonstration(ctx.db)} />)
}
