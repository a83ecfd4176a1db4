import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { optionalText } from '#kit/fields.ts'
import type { FormState } from '#kit/form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { isId } from '#kit/ids.ts'
import type { List } from '#kit/list.ts'
import { type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { notFound, page, readUpload } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { ruleGrid, ruleRows } from '../account-rule.ts'
import {
  keepImport,
  readReplaced,
  type Tried,
  type TryRefusal,
  takeBackImport,
  tryImport,
} from '../actions/import-accounts.ts'
import { listTargets, saveRules } from '../actions/keep-rules.ts'
import { addedSums, type FecImport, importStates, noSums } from '../fec-import.ts'
import {
  AccountsPage,
  ImportPage,
  RulesFormPage,
  RulesPastePage,
  type ShownImport,
  TryImportPage,
} from '../pages/AccountsPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepEconomics } from '../permissions.ts'
import { findImport, listBooked, listImports, listRules, listUnmapped } from '../store/imports.ts'
import { listProjects } from '../store/projects.ts'
import { accountTexts } from '../texts/accounts.ts'
import { fecSentence } from '../texts/fec.ts'
import { ruleTexts } from '../texts/rules.ts'

const onAccounts = { audience: keepers, on: () => ({}), may: mayKeepEconomics } as const
const onImport = { audience: keepers, on: importAt, may: mayKeepEconomics } as const

/** A hundred thousand lines and more: some forty megabytes are a large association’s year. */
const largestFec = 40_000_000
/** What is read on the page; the command says every one. */
const saidProblems = 5

export const accountRoutes: readonly Route[] = [
  ...routesOfList({
    audience: keepers,
    may: ({ person }) => mayKeepEconomics(person),
    page: paths.accounts,
    files: paths.accountFiles,
    open,
  }),
  ...formRoutes({
    ...onAccounts,
    path: paths.tryImport,
    fresh: true,
    sending: { bodyLimit: largestFec },
    shape: z.object({ axis: optionalText(80) }),
    draw: async (c, _, form) => {
      const [last] = await listImports(c.var.ctx.db)
      return <TryImportPage frame={c.var.frame} form={form} axis={last?.axis ?? ''} />
    },
    act: (c, _, { axis }) => sendFec(c, axis),
    refusals: (locale) => ({
      ...accountTexts[locale].refusals,
      'no-file': accountTexts[locale].noFile,
    }),
    under: { 'no-file': 'file', misread: 'file', 'axis-needed': 'axis' },
    next: (_, { file }) => paths.fecImport(file.id),
    notice: (locale) => accountTexts[locale].wasRead,
  }),
  ...gridRoutes({
    ...onAccounts,
    path: paths.rules,
    grid: async (c) => ruleGrid(await listTargets(c.var.ctx.db)),
    rows: async (c) => {
      const { db } = c.var.ctx
      return ruleRows(ruleGrid(await listTargets(db)), await listRules(db))
    },
    draw: (c, _, form) => drawRules(c, form),
    act: (c, _, change) => saveRules(c.var.ctx, change),
    refusals: (locale) => ruleTexts[locale].refusals,
    next: () => paths.accounts,
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    saved: () => ({ act: 'economics.rules-written', subject: 'economics:accounts' }),
    paste: {
      path: paths.pasteRules,
      draw: async (c, _, form, read) => {
        const grid = ruleGrid(await listTargets(c.var.ctx.db))
        return <RulesPastePage frame={c.var.frame} form={form} grid={grid} read={read} />
      },
    },
  }),
  get(paths.fecImport(':id'), keepers, showImport),
  buttonRoute({
    ...onImport,
    path: paths.keepImport(':id'),
    shape: z.object({ replaces: optionalText(4000) }),
    act: (c, { id }, { replaces }) =>
      keepImport(
        c.var.ctx,
        id,
        replaces.split(' ').filter((other) => other !== ''),
      ),
    refusals: (locale) => accountTexts[locale].keepRefusals,
    back: ({ id }) => paths.fecImport(id),
    next: ({ id }) => paths.fecImport(id),
    notice: (locale, { replaced }) => accountTexts[locale].wasKept(replaced),
  }),
  buttonRoute({
    ...onImport,
    path: paths.takeBackImport(':id'),
    act: (c, { id }) => takeBackImport(c.var.ctx, id),
    refusals: (locale) => accountTexts[locale].keepRefusals,
    back: ({ id }) => paths.fecImport(id),
    next: ({ id }) => paths.fecImport(id),
    notice: (locale) => accountTexts[locale].wasTakenBack,
  }),
]

async function sendFec(
  c: HttpContext,
  axis: string,
): Promise<Result<Tried, TryRefusal | 'no-file' | 'misread'>> {
  const { ctx } = c.var
  const file = await readUpload(c, 'file')
  if (!file) return refused('no-file')
  const tried = await tryImport(ctx, { name: file.name, pieces: file.stream(), axis })
  if (tried.ok || tried.refusal !== 'misread') return tried
  const { problems, problemCount } = tried
  const lines = problems.slice(0, saidProblems).map((problem) => fecSentence(problem, ctx.locale))
  const about = accountTexts[ctx.locale].defects(problemCount, lines.join('. '))
  return { ...refused('misread'), about }
}

async function importAt(c: HttpContext): Promise<FecImport | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  return mayKeepEconomics(ctx.person) && isId(id) ? findImport(ctx.db, id) : undefined
}

async function showImport(c: HttpContext) {
  const file = await importAt(c)
  if (!file) return notFound(c)
  const { ctx, frame } = c.var
  const booked = await listBooked(ctx.db, file.id)
  const unmapped = await listUnmapped(ctx.db, [file.id])
  const projects = await listProjects(ctx.db)
  const replaced = await readReplaced(ctx.db, file)
  return page(c, <ImportPage {...{ frame, file, replaced, booked, unmapped, projects }} />)
}

async function drawRules(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const targets = await listTargets(ctx.db)
  const grid = ruleGrid(targets)
  const shown = { grid, rows: ruleRows(grid, await listRules(ctx.db)) }
  return <RulesFormPage {...{ frame, form, shown }} hasTarget={targets.length > 0} />
}

async function open(c: HttpContext): Promise<OpenedList<ShownImport>> {
  const { ctx, frame } = c.var
  const files = await Promise.all(
    (await listImports(ctx.db)).map(async (file) => {
      const left = (await listUnmapped(ctx.db, [file.id])).reduce(addedSums, noSums)
      return { ...file, left }
    }),
  )
  const list = importList(ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = files.filter(
        ({ fileName, state }) =>
          (ask.values['etat'] ?? state) === state && plainWords(fileName).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <AccountsPage frame={frame} shown={shown} />,
  }
}

function importList(locale: Locale, today: string): List<ShownImport> {
  const texts = accountTexts[locale]
  const money = (key: string, title: string, value: (file: ShownImport) => number) => ({
    ...{ key, title, kind: 'money' as const, sortable: true, value },
  })
  return {
    title: texts.title,
    path: paths.accounts,
    files: paths.accountFiles,
    fileName: 'comptes',
    counted: texts.counted,
    columns: [
      {
        key: 'fichier',
        title: texts.columns.file,
        kind: 'text',
        sortable: true,
        value: ({ fileName }) => fileName,
        href: ({ id }) => paths.fecImport(id),
        language: 'fr',
      },
      {
        key: 'etat',
        title: texts.columns.state,
        kind: 'choice',
        sortable: true,
        value: ({ state }) => texts.states[state],
        sortBy: ({ state }) => importStates.indexOf(state),
      },
      {
        key: 'du',
        title: texts.columns.starts,
        kind: 'day',
        sortable: true,
        value: ({ startsOn }) => startsOn,
      },
      {
        key: 'au',
        title: texts.columns.ends,
        kind: 'day',
        sortable: true,
        value: ({ endsOn }) => endsOn,
      },
      {
        key: 'lignes',
        title: texts.columns.lines,
        kind: 'number',
        only: 'file',
        value: ({ lines }) => lines,
      },
      money('charges', texts.columns.charges, ({ chargesCents }) => chargesCents),
      money('produits', texts.columns.products, ({ productsCents }) => productsCents),
      money(
        'sans-projet',
        texts.columns.left,
        ({ left }) => left.chargesCents + left.productsCents,
      ),
      {
        key: 'lu',
        title: texts.columns.tried,
        kind: 'instant',
        only: 'file',
        value: ({ triedAt }) => triedAt,
      },
      {
        key: 'page',
        title: texts.columns.page,
        kind: 'link',
        only: 'file',
        value: ({ id }) => paths.fecImport(id),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'etat', label: texts.columns.state, as: 'menu', all: texts.all },
        options: importStates.map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
