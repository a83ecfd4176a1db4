import { dayOf } from '#kit/dates.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { keepers, mayKeepEconomics } from '../../permissions.ts'
import type { Rate } from '../../rate.ts'
import { yearAt } from '../../routes/at.ts'
import { listOverheads, listRates } from '../../store/rates.ts'
import { rateTexts } from '../../texts/rates.ts'
import { keepOverhead, ratesSubject, saveRates } from '../actions/keep-rates.ts'
import { OverheadPage, RatesFormPage, RatesPage, RatesPastePage } from '../pages/RatesPages.tsx'
import { overheadForm, rateGrid, rateRows } from '../rate-grid.ts'

const onYear = { audience: keepers, on: yearAt, may: mayKeepEconomics } as const

export const rateRoutes: readonly Route[] = [
  ...routesOfList({
    audience: keepers,
    may: ({ person }) => mayKeepEconomics(person),
    page: paths.rates,
    files: paths.rateFiles,
    open,
  }),
  ...gridRoutes({
    ...onYear,
    path: paths.editRates(':year'),
    grid: rateGrid,
    rows: async (c, { year }) => rateRows(await ratesIn(c, year)),
    draw: async (c, { year }, form) => (
      <RatesFormPage frame={c.var.frame} year={year} form={form} rates={await ratesIn(c, year)} />
    ),
    act: (c, { year }, change) => saveRates(c.var.ctx, year, change),
    refusals: (locale) => rateTexts[locale].refusals,
    next: () => paths.rates,
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    saved: ({ year }) => ({ act: 'economics.rates-written', subject: ratesSubject(year) }),
    paste: {
      path: paths.pasteRates(':year'),
      draw: (c, { year }, form, read) => (
        <RatesPastePage frame={c.var.frame} year={year} form={form} read={read} />
      ),
    },
  }),
  ...formRoutes({
    ...onYear,
    path: paths.overhead(':year'),
    shape: overheadForm,
    draw: async (c, { year }, form) => {
      const own = (await listOverheads(c.var.ctx.db)).find((overhead) => overhead.year === year)
      const tenths = own?.overheadTenths
      return <OverheadPage frame={c.var.frame} {...{ year, form, tenths }} />
    },
    act: (c, { year }, { overheadTenths }) => keepOverhead(c.var.ctx, { year, overheadTenths }),
    refusals: () => ({}),
    next: () => paths.rates,
    notice: (locale) => rateTexts[locale].savedOverhead,
    saved: ({ year }) => ({ act: 'economics.overhead-written', subject: ratesSubject(year) }),
  }),
]

async function ratesIn(c: HttpContext, year: number): Promise<readonly Rate[]> {
  return (await listRates(c.var.ctx.db)).filter((rate) => rate.year === year)
}

async function open(c: HttpContext): Promise<OpenedList<Rate>> {
  const { ctx, frame } = c.var
  const rates = await listRates(ctx.db)
  const overheads = await listOverheads(ctx.db)
  const today = dayOf(ctx.now)
  const now = Number(today.slice(0, 4))
  const known = [...rates, ...overheads].map(({ year }) => year)
  const years = [...new Set([now + 1, now, ...known])].toSorted((early, late) => late - early)
  const list = rateList(years, ctx.locale, today)
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = rates.filter(
        ({ role, year }) =>
          (ask.values['annee'] ?? String(year)) === String(year) &&
          plainWords(role).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <RatesPage frame={frame} {...{ shown, overheads, years }} />,
  }
}

function rateList(years: readonly number[], locale: Locale, today: string): List<Rate> {
  const texts = rateTexts[locale]
  const money = (key: 'cost' | 'price', name: string) => ({
    ...{ key: name, title: texts.columns[key], kind: 'money' as const, sortable: true },
    value: (rate: Rate) => rate[`${key}Cents`],
  })
  return {
    title: texts.title,
    path: paths.rates,
    files: paths.rateFiles,
    fileName: 'bareme',
    counted: texts.counted,
    columns: [
      {
        key: 'role',
        title: texts.columns.role,
        kind: 'text',
        sortable: true,
        value: ({ role }) => role,
        language: writtenLocale,
      },
      {
        key: 'annee',
        title: texts.columns.year,
        kind: 'choice',
        sortable: true,
        value: ({ year }) => String(year),
      },
      money('cost', 'cout'),
      money('price', 'prix'),
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'annee', as: 'menu', all: texts.all },
        label: texts.columns.year,
        options: years.map((year) => ({ value: String(year), label: String(year) })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
