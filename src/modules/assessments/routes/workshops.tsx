import { writtenDay } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { writeMinutes } from '../actions/keep-assessment.ts'
import { resultsAsked, type Wave } from '../actions/load-wave.ts'
import { minutesShape } from '../assessment.ts'
import { findMarker } from '../index-model.ts'
import { WorkshopPage } from '../pages/WorkshopPage.tsx'
import { workshopPath } from '../paths.ts'
import { resultsOf } from '../results.ts'
import { listWorkshops } from '../store/assessments.ts'
import { listActions } from '../store/markers.ts'
import { listInvitations } from '../store/records.ts'
import { workshopTexts } from '../texts/workshops.ts'
import { type BroughtIn, findingsIn } from '../workshop-sheet.ts'
import { waveAt } from './assessments.tsx'
import { onWave } from './keep.tsx'

export const workshopRoutes: readonly Route[] = formRoutes({
  ...onWave,
  path: workshopPath(':territory', ':wave', ':workshop'),
  on: workshopAt,
  shape: minutesShape,
  draw: async (c, { wave, workshop }, form) => {
    const { territory, assessment, model } = wave
    const { ctx } = c.var
    const [brought, invitations] = await Promise.all([
      broughtIn(c, wave),
      listInvitations(ctx.db, assessment.id, 'workshop'),
    ])
    return (
      <WorkshopPage
        frame={c.var.frame}
        slug={territory.slug}
        place={territoryLabel(territory)}
        {...{ form, assessment, model, workshop, invitations }}
        baseUrl={ctx.settings.baseUrl}
        brought={brought(ctx.locale)}
        written={brought(writtenLocale)}
      />
    )
  },
  act: (c, { wave, workshop }, { minutes }) =>
    writeMinutes(c.var.ctx, wave.assessment.id, workshop.id, minutes),
  next: ({ wave, workshop }) =>
    workshopPath(wave.territory.slug, wave.assessment.wave, workshop.id),
  notice: (locale) => workshopTexts[locale].saved,
})

async function workshopAt(c: HttpContext) {
  const id = c.req.param('workshop') ?? ''
  const wave = isId(id) ? await waveAt(c) : undefined
  const workshop =
    wave && (await listWorkshops(c.var.ctx.db, wave.assessment.id)).find((item) => item.id === id)
  return wave && workshop ? { wave, workshop } : undefined
}

/** What is published, and nothing before: the team too reads results once everyone may. */
async function broughtIn(c: HttpContext, wave: Wave): Promise<(locale: Locale) => BroughtIn> {
  const { ctx } = c.var
  const { assessment, model } = wave
  const results = assessment.publishedAt ? resultsOf(await resultsAsked(ctx, wave)) : []
  const actions = await listActions(ctx.db, assessment.id)
  return (locale) => ({
    pillars: model.pillars.map(({ title }) => title[locale]),
    roles: model.roles.map(({ text }) => text[locale]),
    ...findingsIn(results, {
      marker: (id) => findMarker(model, id)?.title[locale] ?? id,
      role: (id) => model.roles.find((role) => role.id === id)?.text[locale] ?? id,
    }),
    actions: actions.map(({ text, dueOn }) => ({ text, due: writtenDay(dueOn, locale) })),
  })
}
