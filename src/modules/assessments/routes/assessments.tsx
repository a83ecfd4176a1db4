import { dayOf } from '#kit/dates.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import { svgFile } from '#ui/Picture/Picture.tsx'
import { findWave, resultsAsked, type Wave, waveBefore } from '../actions/load-wave.ts'
import { showLinks } from '../actions/show-links.ts'
import { showWorkshops } from '../actions/show-workshops.ts'
import { resultsSheet } from '../documents/results-file.ts'
import { AssessmentPage } from '../pages/AssessmentPage.tsx'
import { ResultsView, rosetteOf } from '../pages/ResultsView.tsx'
import { RosetteDrawing } from '../pages/Rosette.tsx'
import { wavePaths } from '../paths.ts'
import { mayKeepAssessments, mayReadAssessment } from '../permissions.ts'
import { countRoles, movedBetween, type ResultsAsked, resultsOf } from '../results.ts'
import { listActions, listLinksOf } from '../store/markers.ts'
import { listRecords } from '../store/records.ts'
import { resultTexts } from '../texts/results.ts'

const at = wavePaths(':territory', ':wave')

export const assessmentRoutes: readonly Route[] = [
  get(at.assessment, 'anyone', show),
  get(at.csv, 'anyone', showCsv, { open: true }),
  get(at.svg, 'anyone', showSvg),
]

/** The assessment at this address, when this person may read it: to others, there is nothing here. */
export async function waveAt(c: HttpContext): Promise<Wave | undefined> {
  const { ctx } = c.var
  const { territory = '', wave: number = '' } = c.req.param()
  const wave = await findWave(ctx, territory, number)
  return wave && mayReadAssessment(ctx.person, wave.assessment) ? wave : undefined
}

async function show(c: HttpContext) {
  const wave = await waveAt(c)
  if (!wave) return notFound(c)
  const { ctx, frame } = c.var
  const { assessment, territory, model } = wave
  const [records, workshops, before] = await Promise.all([
    listRecords(ctx.db, assessment.id),
    showWorkshops(ctx, assessment.id),
    assessment.publishedAt ? waveBefore(ctx, wave) : undefined,
  ])
  return page(
    c,
    <AssessmentPage
      {...{ frame, assessment, model, workshops }}
      today={dayOf(ctx.now)}
      slug={territory.slug}
      place={territoryLabel(territory)}
      counts={countRoles({ ...wave, records })}
      mayKeep={mayKeepAssessments(ctx.person)}
    >
      {assessment.publishedAt ? await resultsView(c, wave, { records, before }) : null}
    </AssessmentPage>,
  )
}

interface Around {
  readonly records: ResultsAsked['records']
  readonly before: Wave | undefined
}

async function resultsView(c: HttpContext, wave: Wave, { records, before }: Around) {
  const { ctx, frame } = c.var
  const { assessment, territory, model, place } = wave
  const asked = { model, place, facts: assessment.facts, records }
  const [actions, links, between, old] = await Promise.all([
    listActions(ctx.db, assessment.id),
    listLinksOf(
      ctx.db,
      model.pillars.flatMap(({ markers }) => markers.map(({ id }) => id)),
    ).then((all) => showLinks(ctx, all)),
    before ? listActions(ctx.db, before.assessment.id) : [],
    before && resultsAsked(ctx, before),
  ])
  return (
    <ResultsView
      {...{ frame, assessment, model, place, actions, links, between }}
      slug={territory.slug}
      results={resultsOf(asked)}
      moved={old ? movedBetween(old, asked) : []}
    />
  )
}

async function publishedAt(c: HttpContext) {
  const wave = await waveAt(c)
  if (!wave?.assessment.publishedAt) return undefined
  return { wave, results: resultsOf(await resultsAsked(c.var.ctx, wave)) }
}

async function showCsv(c: HttpContext) {
  const published = await publishedAt(c)
  if (!published) return notFound(c)
  const { wave, results } = published
  const name = `indice-${wave.territory.slug}-${wave.assessment.wave}`
  return sendCsv(c, resultsSheet(wave.model, results, c.var.ctx.locale), name)
}

async function showSvg(c: HttpContext) {
  const published = await publishedAt(c)
  if (!published) return notFound(c)
  const { locale } = c.var.ctx
  const { wave, results } = published
  const texts = resultTexts[locale]
  const drawing = (
    <RosetteDrawing
      title={texts.picture}
      description={texts.pictureOf}
      named
      {...rosetteOf(wave.model, results, locale)}
    />
  )
  return download(c, svgFile(drawing), {
    name: `indice-${wave.territory.slug}-${wave.assessment.wave}.svg`,
    mediaType: 'image/svg+xml',
  })
}
