import { type Experiment, evaluationPaths, onExperiment } from '#modules/experiments/index.ts'
import { download } from '#platform/answers.ts'
import { zipStream } from '#platform/files/zip-stream.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { KeptResult } from '../kept-result.ts'
import { listResults } from '../store/results.ts'
import { codebookText, columnsText, planText, resultEntry, scriptText } from './result-entry.ts'

/** What was published of an experiment, for programs, and for whoever computes it again. */
export const resultFileRoutes: readonly Route[] = [
  get(evaluationPaths.resultsFile(':slug', 'json'), 'anyone', onExperiment(sendJson), {
    open: true,
  }),
  get(evaluationPaths.resultsFile(':slug', 'zip'), 'anyone', onExperiment(sendZip), {
    perMinute: 20,
  }),
]

async function listShown(c: HttpContext, { id }: Experiment): Promise<readonly KeptResult[]> {
  const results = await listResults(c.var.ctx.db, id)
  return results.filter(({ state }) => state !== 'draft')
}

function listed(c: HttpContext, { slug, title }: Experiment, results: readonly KeptResult[]) {
  const { locale, settings } = c.var.ctx
  const place = { slug, locale, baseUrl: settings.baseUrl }
  const href = `${settings.baseUrl}${evaluationPaths.evaluation(slug)}`
  return {
    format: 'ouvroir-evaluation-1',
    experiment: { title, href },
    results: results.map((result) => resultEntry(result, place)),
  }
}

async function sendJson(c: HttpContext, experiment: Experiment) {
  const written = listed(c, experiment, await listShown(c, experiment))
  return download(c, JSON.stringify(written), {
    name: `evaluation-${experiment.slug}.json`,
    mediaType: 'application/json; charset=utf-8',
    inline: true,
  })
}

async function sendZip(c: HttpContext, experiment: Experiment) {
  const results = await listShown(c, experiment)
  const text = JSON.stringify(listed(c, experiment, results), null, 2)
  const entries = [
    { name: 'resultats.json', text, at: results[0]?.publishedAt },
    ...results.filter(({ state }) => state === 'published').flatMap(filesOf),
  ]
  const stream = zipStream(
    entries.map((entry) => ({
      name: entry.name,
      changed: entry.at ?? c.var.ctx.now,
      read: async () => new TextEncoder().encode(entry.text),
    })),
  )
  return c.body(stream, 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="evaluation-${experiment.slug}.zip"`,
    'cache-control': 'no-store',
  })
}

/** Numbered in the order of the list: the last one kept is first. */
function filesOf(result: KeptResult, at: number) {
  const files = [
    [`plan-${at + 1}.json`, planText(result)],
    [`donnees-${at + 1}.csv`, columnsText(result)],
    [`colonnes-${at + 1}.csv`, codebookText(result)],
    [`calcul-${at + 1}.R`, scriptText(result)],
  ] as const
  return files.flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, text, at: result.publishedAt }],
  )
}
