import type { FormState } from '#kit/form.ts'
import { cellName } from '#kit/grids/grid.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { isId } from '#kit/ids.ts'
import { download, page } from '#platform/answers.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { findAgreement } from '../../agreement/index.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditBudget } from '../../permissions.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { listBudgetLines } from '../../store/budget.ts'
import { amountsMeet } from '../../territory-amount.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import { saveBudget } from '../actions/save-budget.ts'
import { budgetGrid, budgetRows } from '../budget-grid.ts'
import { BudgetGridPage, BudgetPastePage } from '../pages/BudgetGridPage.tsx'
import { BudgetPage } from '../pages/BudgetPage.tsx'
import { budgetSheet } from './budget-sheet.ts'

/** The budget: on the page, in a spreadsheet, written in a grid. */
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
  ...gridRoutes({
    path: '/experiences/:slug/budget/lignes',
    audience: 'signed-in',
    on: experimentAt,
    may: mayEditBudget,
    grid: budgetGrid,
    rows: async (c, { id }) => budgetRows(await listBudgetLines(c.var.ctx.db, id)),
    draw: gridPage,
    act: (c, { id }, change) => saveBudget(c.var.ctx, id, change),
    refusals: (locale) => refusalTexts[locale],
    next: ({ slug }) => paths.budget(slug),
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    saved: ({ id }) => ({ act: 'experiment-budget.written', subject: `experiment:${id}` }),
    paste: {
      path: '/experiences/:slug/budget/coller',
      draw: (c, experiment, form, read) => (
        <BudgetPastePage frame={c.var.frame} experiment={experiment} form={form} read={read} />
      ),
    },
  }),
  // Addresses of before: each line had a page.
  get(
    '/experiences/:slug/budget/lignes/:id',
    'signed-in',
    onExperiment((c, { slug }) => {
      const id = c.req.param('id') ?? ''
      const place = isId(id) ? `#champ-${cellName(budgetGrid, id, 'label')}` : ''
      return c.redirect(`${paths.budgetLines(slug)}${place}`, 301)
    }, mayEditBudget),
  ),
]

async function sheetOf(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  return budgetSheet(await listBudgetLines(ctx.db, experiment.id), ctx.locale)
}

async function gridPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const lines = await listBudgetLines(ctx.db, experiment.id)
  // What the agreement says already is not typed again.
  const fromAgreement = c.req.query('de') === 'convention'
  const agreed = fromAgreement
    ? (await findAgreement(ctx.db, experiment.id))?.amountCents
    : undefined
  const begun = amountsMeet(lines, agreed) === 'missing' ? agreed : undefined
  return (
    <BudgetGridPage
      frame={frame}
      experiment={experiment}
      form={form}
      lines={lines}
      agreed={begun}
    />
  )
}
