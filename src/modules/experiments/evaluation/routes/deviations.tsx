import { download, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { evaluationPaths as paths } from '../../paths/evaluation.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { type DeviationLine, gapOf } from '../deviation.ts'
import { DeviationPage } from '../pages/DeviationPage.tsx'
import { listDeviations } from '../store/deviations.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

const formats = ['csv', 'xlsx'] as const
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Planned against actual, computed when it is asked. */
export function deviationRoutes(kinds: KindsNow): readonly Route[] {
  return [
    get(
      paths.deviations(':slug'),
      'anyone',
      onExperiment(async (c, experiment) => {
        const lines = await listDeviations(c.var.ctx, kinds(), experiment)
        const { frame } = c.var
        return page(c, <DeviationPage frame={frame} experiment={experiment} lines={lines} />)
      }),
    ),
    ...formats.map((format) =>
      get(
        paths.deviationsFile(':slug', format),
        'anyone',
        onExperiment((c, experiment) => send(c, experiment, kinds, format)),
        { open: true },
      ),
    ),
  ]
}

async function send(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindsNow,
  format: (typeof formats)[number],
) {
  const { ctx } = c.var
  const lines = await listDeviations(ctx, kinds(), experiment)
  const sheet = sheetOf(lines, ctx.locale)
  const name = `ecarts-${experiment.slug}`
  if (format === 'xlsx') {
    return download(c, await writeXlsx(sheet), { name: `${name}.xlsx`, mediaType: xlsx })
  }
  return download(c, writeCsv(sheet), {
    name: `${name}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}

function sheetOf(lines: readonly DeviationLine[], locale: 'fr' | 'en'): Sheet {
  const texts = evaluationTexts[locale]
  return {
    name: texts.deviationTitle,
    columns: [
      { title: texts.what, kind: 'text' },
      { title: texts.plannedShort, kind: 'number' },
      { title: texts.actualShort, kind: 'number' },
      { title: texts.gap, kind: 'number' },
      { title: '', kind: 'text' },
      { title: texts.note, kind: 'text' },
    ],
    rows: lines.map((line) => [
      line.label[locale],
      line.planned,
      line.actual,
      gapOf(line),
      line.unit[locale],
      line.note,
    ]),
  }
}
