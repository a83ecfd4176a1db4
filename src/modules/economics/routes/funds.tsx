import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { correctFund, forgetCorrection } from '../actions/keep-funds.ts'
import { readFunds } from '../actions/read-funds.ts'
import { correctionForm } from '../correction-form.ts'
import type { FundYear } from '../dedicated-fund.ts'
import type { Grant } from '../grant.ts'
import { FundPage, type FundRow, FundsPage } from '../pages/FundPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepEconomics } from '../permissions.ts'
import type { Project } from '../project.ts'
import { listGrants } from '../store/grants.ts'
import { fundTexts } from '../texts/funds.ts'
import { budgetAt } from './at.ts'
import { grantAt } from './funding.tsx'

const onFund = { audience: keepers, on: fundAt, may: mayKeepEconomics } as const

interface FundAt {
  readonly project: Project
  readonly grant: Grant
  readonly fund: FundYear
}

const placeOf = ({ grant, fund: { year } }: FundAt) => ({ grantId: grant.id, year })

export const fundRoutes: readonly Route[] = [
  ...routesOfList({
    audience: keepers,
    may: ({ person }) => mayKeepEconomics(person),
    page: paths.funds(':slug'),
    files: paths.fundFiles(':slug'),
    open,
  }),
  ...formRoutes({
    ...onFund,
    path: paths.fund(':slug', ':grant', ':year'),
    shape: correctionForm,
    draw: (c, found, form) => <FundPage frame={c.var.frame} {...found} form={form} />,
    act: (c, found, form) => correctFund(c.var.ctx, found.project.slug, placeOf(found), form),
    refusals: (locale) => fundTexts[locale].refusals,
    under: { 'over-available': 'usedCents' },
    next: ({ project }) => paths.funds(project.slug),
    notice: (locale) => fundTexts[locale].saved,
    saved: ({ project: { id } }) => ({
      ...{ act: 'economics.fund-corrected', subject: `economics:${id}` },
    }),
  }),
  buttonRoute({
    ...onFund,
    path: paths.forgetFund(':slug', ':grant', ':year'),
    act: (c, found) => forgetCorrection(c.var.ctx, found.project.slug, placeOf(found)),
    refusals: (locale) => fundTexts[locale].refusals,
    back: (found) => paths.fund(found.project.slug, found.grant.id, found.fund.year),
    next: ({ project }) => paths.funds(project.slug),
    notice: (locale) => fundTexts[locale].forgotten,
  }),
]

async function fundAt(c: HttpContext): Promise<FundAt | undefined> {
  const found = await grantAt(c)
  if (!found) return undefined
  const { budget, grant } = found
  const { project } = budget
  const { funds } = await readFunds(c.var.ctx, budget, await listGrants(c.var.ctx.db, [project.id]))
  const own = funds.find((fund) => fund.grant.id === grant.id)
  const fund = own?.years.find(({ year }) => String(year) === c.req.param('year'))
  return fund && { project, grant, fund }
}

async function open(c: HttpContext): Promise<OpenedList<FundRow> | undefined> {
  const budget = await budgetAt(c)
  if (!budget) return undefined
  const { ctx, frame } = c.var
  const { project } = budget
  const read = await readFunds(ctx, budget, await listGrants(ctx.db, [project.id]))
  const all = read.funds.flatMap(({ grant, years }) => years.map((fund) => ({ grant, fund })))
  const years = [...new Set(all.map(({ fund }) => fund.year))].toSorted((a, b) => a - b)
  const list = fundList({ project, years }, ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = all.filter(
        ({ grant: { funder }, fund: { year } }) =>
          (ask.values['annee'] ?? String(year)) === String(year) &&
          plainWords(funder).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <FundsPage frame={frame} {...{ project, shown, read }} />,
  }
}

function fundList(
  { project: { slug }, years }: { readonly project: Project; readonly years: readonly number[] },
  locale: Locale,
  today: string,
): List<FundRow> {
  const texts = fundTexts[locale]
  const money = (key: string, title: string, value: (fund: FundYear) => number, only?: 'file') => ({
    ...{ key, title, kind: 'money' as const, sortable: true, only },
    value: ({ fund }: FundRow) => value(fund),
  })
  return {
    title: texts.title,
    path: paths.funds(slug),
    files: paths.fundFiles(slug),
    fileName: `fonds-dedies-${slug}`,
    counted: texts.counted,
    columns: [
      {
        ...{ key: 'fonds', title: texts.columns.fund, kind: 'text', sortable: true },
        value: ({ grant, fund }) => texts.named(grant.funder, fund.year),
        href: ({ grant, fund }) => paths.fund(slug, grant.id, fund.year),
        language: writtenLocale,
      },
      {
        ...{ key: 'financeur', title: texts.columns.funder, kind: 'text', only: 'file' },
        value: ({ grant }) => grant.funder,
        language: writtenLocale,
      },
      {
        ...{ key: 'annee', title: texts.columns.year, kind: 'number', only: 'file' },
        value: ({ fund }) => fund.year,
      },
      money('reste-avant', texts.columns.brought, ({ broughtCents }) => broughtCents, 'file'),
      money('recu', texts.columns.received, ({ receivedCents }) => receivedCents),
      money('utilise', texts.columns.used, ({ usedCents }) => usedCents),
      money('repris', texts.columns.takenBack, ({ takenBackCents }) => takenBackCents),
      money('reporte', texts.columns.carried, ({ carriedCents }) => carriedCents),
      money('reste', texts.columns.left, ({ leftCents }) => leftCents),
      {
        ...{ key: 'corrige', title: texts.columns.corrected, kind: 'choice', phone: false },
        value: ({ fund }) => (fund.correction ? texts.yes : texts.no),
      },
      {
        ...{ key: 'raison', title: texts.columns.reason, kind: 'text', only: 'file' },
        value: ({ fund }) => fund.correction?.reason,
        language: writtenLocale,
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'annee', as: 'menu', all: texts.all },
        label: texts.columns.year,
        options: years.map((year) => ({ value: String(year), label: String(year) })),
      },
    ],
    order: { own: texts.inOrder },
    perPage: 50,
    today,
  }
}
