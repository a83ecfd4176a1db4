import { z } from 'zod'
import { requiredDay, timeOfDay } from '#kit/fields.ts'
import type { FormState } from '#kit/form.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'
import { instantOf } from '#modules/events/index.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { Mailing } from '../../mailing.ts'
import { paths } from '../../paths.ts'
import { onMoment, scheduleTexts } from '../../texts/schedule.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { scheduleLetter, unscheduleLetter } from '../actions/schedule-letter.ts'
import { SendingPage } from '../pages/SendingPage.tsx'
import { onSending, propsOf } from './on-sending.tsx'

/** As the clocks of France show it. */
const hourShape = z
  .object({ day: requiredDay, time: timeOfDay })
  .refine(({ day, time }) => isHourOf(day, time), { path: ['time'], ...noSuchHour })

/** When a letter leaves by itself. */
export const hourRoutes: readonly Route[] = [
  actRoute({
    ...onSending,
    path: paths.hour,
    shape: hourShape,
    days: { day: 'from-today' },
    draw: drawHour,
    act: (c, { id }, { day, time }) =>
      scheduleLetter(c.var.ctx, id, instantOf(day, time, 'Europe/Paris')),
    refusals: (locale) => ({
      'not-now': sendingTexts[locale].refusals['not-now'],
      ...scheduleTexts[locale].refusals,
    }),
    under: { 'hour-passed': 'time', 'too-far': 'day' },
    notice: (locale, { leavesAt }) => scheduleTexts[locale].chosen(onMoment(leavesAt, locale)),
  }),
  buttonRoute({
    ...onSending,
    path: paths.hourOff,
    act: (c, { id }) => unscheduleLetter(c.var.ctx, id),
    notice: (locale) => scheduleTexts[locale].takenOff,
  }),
]

async function drawHour(c: HttpContext, _: Mailing, form: FormState) {
  const props = await propsOf(c)
  return props && <SendingPage {...props} hourForm={form} />
}
