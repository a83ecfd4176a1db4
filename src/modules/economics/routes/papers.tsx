import type { PaperForm } from '#engines/grant-papers/index.ts'
import { dayOf } from '#kit/dates.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { fillCerfa } from '../actions/read-cerfa.ts'
import { readPlan } from '../actions/read-plan.ts'
import { balanceOf } from '../balance.ts'
import { balanceDocument } from '../documents/balance-document.ts'
import { paperForms } from '../filled-paper.ts'
import { fundingPlan } from '../funding.ts'
import { PaperRefusedPage } from '../pages/FundingPages.tsx'
import { paths } from '../paths.ts'
import { keepers } from '../permissions.ts'
import { decisionsOf, listGrants } from '../store/grants.ts'
import { budgetAt } from './at.ts'
import { type CerfaFormat, cerfaFormats, cerfaMediaTypes, writeCerfaFile } from './cerfa-files.ts'
import { grantAt } from './funding.tsx'
import { planSheets } from './plan-workbook.ts'

export const paperRoutes: readonly Route[] = [
  get(paths.pdf(':slug'), keepers, sendPdf),
  get(paths.plan(':slug'), keepers, sendPlan),
  ...paperForms.flatMap((form) =>
    cerfaFormats.map((format) =>
      get(paths.cerfa(':slug', ':grant', form, format), keepers, (c) => sendCerfa(c, form, format)),
    ),
  ),
]

async function sendPdf(c: HttpContext) {
  const budget = await budgetAt(c)
  if (!budget) return notFound(c)
  const { ctx } = c.var
  const { project, lines } = budget
  const head = await letterheadOf(ctx, {})
  const grants = await listGrants(ctx.db, [project.id])
  const decisions = await decisionsOf(ctx.db, [project.id])
  const costsCents = balanceOf(lines).costs.revised
  const plan = fundingPlan({ project, costsCents, grants, today: dayOf(ctx.now) })
  const { now, locale } = ctx
  const houseName = head.name
  const paper = balanceDocument({ budget, plan, grants, decisions, now, locale, houseName })
  return download(c, await writePdf(paper, head), {
    name: `bilan-${project.slug}.pdf`,
    mediaType: 'application/pdf',
  })
}

async function sendPlan(c: HttpContext) {
  const { ctx } = c.var
  const slug = c.req.param('slug') ?? ''
  const read = await readPlan(ctx, slug)
  if (!read.ok) return notFound(c)
  return download(c, await writeXlsx(planSheets(read.value, ctx.locale)), {
    name: `plan-${slug}.xlsx`,
    mediaType: cerfaMediaTypes.xlsx,
  })
}

/** A form of the State, in French as the form is; or why it cannot be written yet. */
async function sendCerfa(c: HttpContext, form: PaperForm, format: CerfaFormat) {
  const found = await grantAt(c)
  if (!found) return notFound(c)
  const { ctx, frame } = c.var
  const { budget, grant } = found
  const { project } = budget
  const grants = await listGrants(ctx.db, [project.id])
  const { filled, gaps } = await fillCerfa(ctx, { form, budget, grants, grant }, 'fr')
  if (!filled.ok) {
    const { stops } = filled
    return page(c, <PaperRefusedPage {...{ frame, project, grant, stops }} />, 422)
  }
  const head = await letterheadOf(ctx, {})
  const file = await writeCerfaFile({ paper: filled.paper, gaps, format, head, now: ctx.now })
  return download(c, file, {
    name: `cerfa-${form}-${project.slug}.${format}`,
    mediaType: cerfaMediaTypes[format],
  })
}
