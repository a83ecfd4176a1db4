import type { Locale } from '#kit/texts.ts'
import { listExperiments } from '#modules/experiments/index.ts'
import { listLatest } from '#modules/resources/index.ts'
import { getTerritories } from '#modules/territories/index.ts'
import { downloadInTurns, jsonAnswer, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module, OpenDataset } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { csvInTurns } from '#platform/sheets/write-csv.ts'
import { dcatCatalogue } from '../documents/dcat.ts'
import { experimentEntry, experimentSheet, resourceEntry } from '../documents/open-files.ts'
import { OpenDataPage } from '../pages/OpenDataPage.tsx'
import { paths } from '../paths.ts'
import type { PlacedForData } from '../running.ts'
import { getPublisher } from '../store.ts'
import { openDataTexts } from '../texts/open-data.ts'

type Rooms = () => readonly Pick<Module, 'openData'>[]

const mostExperiments = 20_000
const mostResources = 20_000
const perMinute = 20

export function openDataRoutes(rooms: Rooms): readonly Route[] {
  const datasets = (locale: Locale): readonly OpenDataset[] =>
    rooms().flatMap((room) => room.openData?.(locale) ?? [])
  return [
    get(
      paths.openData,
      'anyone',
      (c) => page(c, <OpenDataPage frame={c.var.frame} datasets={datasets(c.var.frame.locale)} />),
      { cached: true },
    ),
    get(paths.openDataCatalogue, 'anyone', (c) => sendCatalogue(c, datasets), { open: true }),
    get(paths.dcatCatalogue, 'anyone', (c) => sendCatalogue(c, datasets), { open: true }),
    get(paths.experimentsJson, 'anyone', sendExperiments, { perMinute, open: true }),
    get(paths.experimentsCsv, 'anyone', sendExperimentSheet, { perMinute, open: true }),
    get(paths.resourcesJson, 'anyone', sendResources, { perMinute, open: true }),
  ]
}

async function sendCatalogue(c: HttpContext, datasets: (locale: Locale) => readonly OpenDataset[]) {
  const { ctx } = c.var
  const texts = openDataTexts[ctx.locale]
  const { baseUrl, contactEmail, houseName } = ctx.settings
  const { publisher } = await getPublisher(ctx.db)
  const catalogue = dcatCatalogue({
    baseUrl,
    title: texts.catalogueTitle(houseName),
    description: texts.lead,
    language: ctx.locale,
    publisher: publisher.name || houseName,
    contactEmail,
    datasets: datasets(ctx.locale),
  })
  return c.body(JSON.stringify(catalogue, undefined, 2), 200, {
    'content-type': 'application/ld+json; charset=utf-8',
  })
}

async function sendExperiments(c: HttpContext) {
  const { ctx } = c.var
  const placed = await placedExperiments(ctx)
  return jsonAnswer(c, placed, (one) => experimentEntry(one, ctx.settings.baseUrl))
}

async function sendExperimentSheet(c: HttpContext) {
  const { ctx } = c.var
  const sheet = experimentSheet(await placedExperiments(ctx), ctx.settings.baseUrl)
  return downloadInTurns(c, csvInTurns(sheet), {
    name: 'experiences.csv',
    mediaType: 'text/csv; charset=utf-8',
  })
}

async function sendResources(c: HttpContext) {
  const { ctx } = c.var
  const resources = await listLatest(ctx.db, mostResources)
  return jsonAnswer(c, resources, (resource) => resourceEntry(resource, ctx.settings.baseUrl))
}

async function placedExperiments({ db }: Ctx): Promise<readonly PlacedForData[]> {
  const experiments = await listExperiments(db, {
    visibility: ['published'],
    limit: mostExperiments,
  })
  const places = await getTerritories(
    db,
    experiments.flatMap(({ territoryId }) => territoryId ?? []),
  )
  return experiments.map((experiment) => ({
    experiment,
    place: places.get(experiment.territoryId ?? ''),
  }))
}
