import { dayOf } from '#kit/dates.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import { svgFile } from '#ui/Picture/Picture.tsx'
import { communesOf, findWave, resultsAsked, type Wave, waveBefore } from '../actions/load-wave.ts'
import { showLinks } from '../actions/show-links.ts'
import { showWorkshops } from '../actions/show-workshops.ts'
import { missingRoles, stateOf } from '../assessment.ts'
import { communesShown } from '../commune-counts.ts'
import { resultsSheet } from '../documents/results-file.ts'
import { AssessmentPage, PreviewNotice } from '../pages/AssessmentPage.tsx'
import { CommuneTable } from '../pages/CommuneTable.tsx'
import { ResultsView, rosetteOf } from '../pages/ResultsView.tsx'
import { RosetteDrawing } from '../pages/Rosette.tsx'
import { wavePaths } from '../paths.ts'
import { mayKeepAssessments, mayReadAssessment } from '../permissions.ts'
import { countRoles, movedBetween, type ResultsAsked, resultsOf } from '../results.ts'
import { listCommuneCounts } from '../store/communes.ts'
import { listActions, listLinksOf } from '../store/markers.ts'
import { listRecords } from '../store/records.ts'
import { resultTexts } from '../texts/results.ts'

const at = wavePaths(':territory', ':wave')

export const assessmentRoutes: readonly Route[] = [
  get(at.assessment, 'anyone', show),
  get(at.preview, 'staff', preview),
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
  return wave ? page(c, await draw(c, wave)) : notFound(c)
}

/**
 * The same page, as if it were published now: the team reads it before it decides, and nobody else does. Only once nobody
 * answers any more: read twice while answers come, it would tell one of them.
 */
async function preview(c: HttpContext) {
  const wave = await waveAt(c)
  const { ctx } = c.var
  if (!wave || !mayKeepAssessments(ctx.person) || stateOf(wave.assessment) !== 'closed')
    return notFound(c)
  c.header('cache-control', 'no-store')
  const assessment = { ...wave.assessment, publishedAt: ctx.now }
  return page(c, await draw(c, { ...wave, assessment }, true))
}

async function draw(c: HttpContext, wave: Wave, isPreview = false) {
  const { ctx, frame } = c.var
  const { assessment, territory, model } = wave
  const [records, workshops, before] = await Promise.all([
    listRecords(ctx.db, assessment.id),
    showWorkshops(ctx, assessment.id),
    assessment.publishedAt ? waveBefore(ctx, wave) : undefined,
  ])
  const counts = countRoles({ ...wave, records })
  const isMissed = missingRoles(assessment.floors, counts).length > 0
  return (
    <AssessmentPage
      {...{ frame, assessment, model, workshops }}
      today={dayOf(ctx.now)}
      slug={territory.slug}
      place={territoryLabel(territory)}
      counts={counts}
      mayKeep={mayKeepAssessments(ctx.person)}
      communes={assessment.publishedAt ? await communeTable(c, wave, records.length) : null}
      preview={isPreview ? <PreviewNotice locale={frame.locale} isMissed={isMissed} /> : undefined}
    >
      {assessment.publishedAt ? await resultsView(c, wave, { records, before, isPreview }) : null}
    </AssessmentPage>
  )
}

/** Nothing of a territory that is no group of communes. */
async function communeTable(c: HttpContext, wave: Wave, answered: number) {
  const { ctx } = c.var
  const communes = await communesOf(ctx, wave)
  if (communes.length === 0) return null
  const counts = await listCommuneCounts(ctx.db, wave.assessment.id)
  const shown = communesShown(counts, answered)
  return <CommuneTable {...{ locale: ctx.locale, shown, communes }} />
}

interface Around {
  readonly records: ResultsAsked['records']
  readonly before: Wave | undefined
  readonly isPreview: boolean
}

async function resultsView(c: HttpContext, wave: Wave, around: Around) {
  const { records, before, isPreview } = around
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
      {...{ frame, assessment, model, place, actions, links, between, isPreview }}
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
