import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { notFound, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { reviseBudget, saveLines } from '../actions/keep-project.ts'
import type { BalanceLine, Budget } from '../balance.ts'
import { isOfNotes } from '../expense-line.ts'
import { gridWith, lineRows } from '../line.ts'
import { natures } from '../nature.ts'
import {
  LinesFormPage,
  LinesPage,
  LinesPastePage,
  RevisePage,
  RevisionPage,
} from '../pages/LinesPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepEconomics } from '../permissions.ts'
import type { Project } from '../project.ts'
import { readRevision } from '../revision-form.ts'
import { ownLinesOf } from '../store/projects.ts'
import { listRates } from '../store/rates.ts'
import { lineTexts } from '../texts/lines.ts'
import { natureTexts } from '../texts/natures.ts'
import { budgetAt } from './at.ts'

const onBudget = { audience: keepers, on: budgetAt, may: mayKeepEconomics } as const

export const lineRoutes: readonly Route[] = [
  ...routesOfList({
    audience: keepers,
    may: ({ person }) => mayKeepEconomics(person),
    page: paths.lines(':slug'),
    files: paths.lineFiles(':slug'),
    open,
  }),
  ...gridRoutes({
    ...onBudget,
    path: paths.editLines(':slug'),
    grid: async (c) => gridWith(await listRates(c.var.ctx.db)),
    rows: (c, { project }) => rowsOf(c, project),
    draw: drawGrid,
    act: (c, { project }, change) => saveLines(c.var.ctx, project.slug, change),
    refusals: (locale) => lineTexts[locale].refusals,
    next: ({ project }) => paths.project(project.slug),
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    saved: ({ project }) => ({
      act: 'economics.lines-written',
      subject: `economics:${project.id}`,
    }),
    over: (_, { project }) =>
      project.experimentId === undefined ? undefined : ('read-elsewhere' as const),
    back: ({ project }) => paths.project(project.slug),
    paste: {
      path: paths.pasteLines(':slug'),
      draw: (c, { project }, form, read) => (
        <LinesPastePage frame={c.var.frame} project={project} form={form} read={read} />
      ),
    },
  }),
  ...formRoutes({
    ...onBudget,
    // What is read from the notes is planned by nobody.
    on: async (c) => {
      const budget = await budgetAt(c)
      return budget && { ...budget, lines: budget.lines.filter((line) => !isOfNotes(line)) }
    },
    path: paths.revise(':slug'),
    shape: (c, { lines }, raw) =>
      readRevision(
        raw,
        lines.map(({ id }) => id),
        c.var.ctx.locale,
      ),
    draw: (c, budget, form) => <RevisePage frame={c.var.frame} budget={budget} form={form} />,
    act: (c, { project }, form) => reviseBudget(c.var.ctx, project.slug, form),
    refusals: (locale) => lineTexts[locale].reviseRefusals,
    over: (_, { lines }) => (lines.length === 0 ? ('no-line' as const) : undefined),
    back: ({ project }) => paths.project(project.slug),
    saved: ({ project }) => ({ act: 'economics.revised', subject: `economics:${project.id}` }),
    next: ({ project }) => paths.project(project.slug),
    notice: (locale) => lineTexts[locale].revised,
  }),
  get(paths.revision(':slug', ':number'), keepers, showRevision),
]

async function rowsOf(c: HttpContext, project: Project) {
  return lineRows((await ownLinesOf(c.var.ctx.db, [project.id])).get(project.id) ?? [])
}

async function drawGrid(c: HttpContext, budget: Budget, form: FormState) {
  const { ctx, frame } = c.var
  const shown = {
    grid: gridWith(await listRates(ctx.db)),
    rows: await rowsOf(c, budget.project),
  }
  return <LinesFormPage frame={frame} budget={budget} form={form} shown={shown} />
}

async function showRevision(c: HttpContext) {
  const budget = await budgetAt(c)
  const number = Number(c.req.param('number'))
  const revision = budget?.revisions.find((revision) => revision.number === number)
  if (!budget || !revision) return notFound(c)
  const before = budget.revisions.find((revision) => revision.number === number - 1)
  return page(c, <RevisionPage frame={c.var.frame} {...{ budget, revision, before }} />)
}

async function open(c: HttpContext): Promise<OpenedList<BalanceLine> | undefined> {
  const budget = await budgetAt(c)
  if (!budget) return undefined
  const { ctx, frame } = c.var
  const { project, lines } = budget
  const list = lineList(project, ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = lines.filter(
        ({ label, side, nature }) =>
          (ask.values['cote'] ?? side) === side &&
          (ask.values['nature'] ?? nature) === nature &&
          plainWords(label).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <LinesPage frame={frame} project={project} shown={shown} />,
  }
}

function lineList({ slug }: Project, locale: Locale, today: string): List<BalanceLine> {
  const texts = lineTexts[locale]
  const words = natureTexts[locale]
  const sides = { cost: texts.costs, revenue: texts.revenue }
  const money = (key: 'planned' | 'revised' | 'actual', name: string) => ({
    ...{ key: name, title: texts.columns[key], kind: 'money' as const, sortable: true },
    value: (line: BalanceLine) => line[`${key}Cents`],
  })
  return {
    title: texts.title,
    path: paths.lines(slug),
    files: paths.lineFiles(slug),
    fileName: `lignes-${slug}`,
    counted: texts.counted,
    columns: [
      {
        key: 'ligne',
        title: texts.columns.label,
        kind: 'text',
        sortable: true,
        value: ({ label }) => label,
        language: writtenLocale,
      },
      {
        key: 'cote',
        title: texts.side,
        kind: 'choice',
        sortable: true,
        phone: false,
        value: ({ side }) => sides[side],
      },
      {
        key: 'nature',
        title: texts.columns.nature,
        kind: 'choice',
        sortable: true,
        value: ({ nature }) => words[nature],
        sortBy: ({ nature }) => natures.indexOf(nature),
      },
      {
        key: 'role',
        title: texts.columns.role,
        kind: 'text',
        only: 'file',
        value: ({ role }) => role,
        language: writtenLocale,
      },
      {
        key: 'annee',
        title: texts.columns.year,
        kind: 'number',
        only: 'file',
        value: ({ year }) => year,
      },
      {
        key: 'jours',
        title: texts.columns.days,
        kind: 'number',
        sortable: true,
        phone: false,
        value: ({ hundredths }) => (hundredths === undefined ? undefined : hundredths / 100),
      },
      money('planned', 'prevu'),
      money('revised', 'revise'),
      money('actual', 'realise'),
      {
        key: 'sans-argent',
        title: texts.columns.inKind,
        kind: 'choice',
        only: 'file',
        value: ({ inKind }) => (inKind ? texts.yes : texts.no),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'cote', label: texts.side, as: 'menu', all: texts.all },
        options: (['cost', 'revenue'] as const).map((value) => ({ value, label: sides[value] })),
      },
      {
        ...{ kind: 'choice', name: 'nature', as: 'menu', all: texts.all },
        label: texts.columns.nature,
        options: natures.map((value) => ({ value, label: words[value] })),
      },
    ],
    order: { own: texts.inOrder },
    perPage: 50,
    today,
  }
}
