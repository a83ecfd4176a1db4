import { z } from 'zod'
import type { FormState } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import { download, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { findAgreement } from '../../agreement/index.ts'
import { budgetLineShape } from '../../budget.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditBudget } from '../../permissions.ts'
import { experimentAct, experimentForm } from '../../routes/experiment-form.tsx'
import { idOf } from '../../routes/id-of.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { listBudgetLines } from '../../store/budget.ts'
import { amountsMeet } from '../../territory-amount.ts'
import { removeBudgetLine } from '../actions/remove-budget-line.ts'
import { saveBudgetLine } from '../actions/save-budget-line.ts'
import { BudgetLinePage } from '../pages/BudgetLinePage.tsx'
import { BudgetPage } from '../pages/BudgetPage.tsx'
import { budgetTexts } from '../texts/budget.ts'
import { budgetSheet } from './budget-sheet.ts'

const next = (experiment: Experiment) => paths.budget(experiment.slug)

/** The budget: on the page, in a spreadsheet, line by line. */
export const budgetRoutes: readonly Route[] = [
  get(
    '/experiences/:slug/budget',
    'anyone',
    onExperiment(async (c, experiment) => {
      const { ctx, frame } = c.var
      const lines = await listBudgetLines(ctx.db, experiment.id)
      const agreed = (await findAgreement(ctx.db, experiment.id))?.amountCents
      return page(
        c,
        <BudgetPage frame={frame} experiment={experiment} lines={lines} agreed={agreed} />,
      )
    }),
    { cached: true },
  ),
  get(
    '/experiences/:slug/budget/export.csv',
    'anyone',
    onExperiment(async (c, experiment) =>
      download(c, writeCsv(await sheetOf(c, experiment)), {
        name: `budget-${experiment.slug}.csv`,
        mediaType: 'text/csv; charset=utf-8',
      }),
    ),
    { open: true },
  ),
  get(
    '/experiences/:slug/budget/export.xlsx',
    'anyone',
    onExperiment(async (c, experiment) =>
      download(c, await writeXlsx(await sheetOf(c, experiment)), {
        name: `budget-${experiment.slug}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    ),
  ),
  ...experimentForm({
    path: '/budget/lignes/:id',
    may: mayEditBudget,
    shape: budgetLineShape,
    draw: linePage,
    act: (c, experiment, input) => saveBudgetLine(c.var.ctx, experiment.id, idOf(c), input),
    next,
    notice: (locale) => budgetTexts[locale].saved,
  }),
  experimentAct({
    path: '/budget/lignes/:id/supprimer',
    may: mayEditBudget,
    shape: z.object({}),
    draw: linePage,
    act: async (c, experiment) => {
      const id = idOf(c)
      return id ? removeBudgetLine(c.var.ctx, experiment.id, id) : refused('not-found')
    },
    next,
    notice: (locale) => budgetTexts[locale].removed,
  }),
]

async function sheetOf(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  return budgetSheet(await listBudgetLines(ctx.db, experiment.id), ctx.locale)
}

async function linePage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const id = idOf(c)
  const lines = await listBudgetLines(ctx.db, experiment.id)
  const line = lines.find((budgetLine) => budgetLine.id === id)
  if (id !== undefined && !line) return undefined
  // What the agreement says already is not typed again.
  const fromAgreement = id === undefined && c.req.query('de') === 'convention'
  const agreed = fromAgreement
    ? (await findAgreement(ctx.db, experiment.id))?.amountCents
    : undefined
  const started = amountsMeet(lines, agreed) === 'missing' ? agreed : undefined
  return (
    <BudgetLinePage
      frame={frame}
      experiment={experiment}
      form={form}
      line={line}
      agreed={started}
    />
  )
}
