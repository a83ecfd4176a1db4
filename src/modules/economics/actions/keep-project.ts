import type { GridChange } from '#kit/grids/grid.ts'
import { chanceHex, isId, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import { listExperiments } from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { RevisedLine, Revision } from '../balance.ts'
import { isOfNotes } from '../expense-line.ts'
import { isSamePlan, type LineForm, lineGrid, type OwnLine, ownLineOf } from '../line.ts'
import { mayKeepEconomics } from '../permissions.ts'
import { type Project, type ProjectForm, yearsOf } from '../project.ts'
import {
  insertProject,
  insertRevision,
  isExperimentTaken,
  lockProject,
  ownLinesOf,
  replaceLines,
  revisionsOf,
  saveProject,
} from '../store/projects.ts'
import { listRates } from '../store/rates.ts'
import { readBudget } from './read-budget.ts'

type Edge = 'forbidden' | 'not-found'
type ProjectProblem = 'experiment-unknown' | 'experiment-taken'

export async function createProject(
  ctx: Ctx,
  form: ProjectForm,
  { invented = false }: { readonly invented?: boolean } = {},
): Promise<Result<Project, 'forbidden' | ProjectProblem>> {
  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  const named = await titleOf(ctx, form, undefined)
  if (!named.ok) return named
  const project: Project = {
    ...form,
    title: named.value,
    id: newId(ctx.now, ctx.chance),
    slug: `${slugOf(named.value).slice(0, 60).replace(/-$/, '')}-${chanceHex(ctx.chance, 2)}`,
    invented,
    createdAt: ctx.now,
  }
  await insertProject(ctx.db, project)

  tell(ctx, project, 'economics.project-written')
  return done(project)
}

export async function editProject(
  ctx: Ctx,
  slug: string,
  form: ProjectForm,
): Promise<Result<Project, Edge | ProjectProblem | 'lines-kept'>> {
  const project = await lockProject(ctx.db, slug)
  if (!project) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  const named = await titleOf(ctx, form, project.id)
  if (!named.ok) return named
  // Its own lines would be hidden behind those of the experiment, and what was revised would speak of other ones.
  if (form.experimentId !== project.experimentId && (await hasLines(ctx, project)))
    return refused('lines-kept')

  const edited = { ...project, ...form, title: named.value }
  await saveProject(ctx.db, edited)

  tell(ctx, edited, 'economics.project-written')
  return done(edited)
}

export type LinesProblem =
  | 'read-elsewhere'
  | 'line-unknown'
  | 'too-many-lines'
  /** A role that the rate card of the year does not have: said with the line. */
  | 'role-unknown'
  /** What was planned stays once it is revised. */
  | 'plan-fixed'

/** The plan, until it is revised; from then on, lines may be added, worth nothing in the plan, and a revision says what of them. */
export async function saveLines(
  ctx: Ctx,
  slug: string,
  { added, changed, removed }: GridChange<LineForm>,
): Promise<Result<{ added: number; changed: number; removed: number }, Edge | LinesProblem>> {
  const project = await lockProject(ctx.db, slug)
  if (!project) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  if (project.experimentId !== undefined) return refused('read-elsewhere')
  const isRevised = ((await revisionsOf(ctx.db, [project.id])).get(project.id) ?? []).length > 0
  if (isRevised && removed.length > 0) return refused('plan-fixed')

  const standing = (await ownLinesOf(ctx.db, [project.id])).get(project.id) ?? []
  if (changed.some(({ id }) => !standing.some((line) => line.id === id)))
    return refused('line-unknown')
  if (standing.length - removed.length + added.length > lineGrid.most)
    return refused('too-many-lines')
  const by = { rates: await listRates(ctx.db), year: yearsOf(project).first }
  const written = [
    ...changed,
    ...added.map((line) => ({ id: newId(ctx.now, ctx.chance), written: line })),
  ]
  const worth = new Map<string, OwnLine>()
  for (const { id, written: form } of written) {
    const line = ownLineOf(id, form, by)
    if (!line) return { ...refused('role-unknown' as const), about: `${form.label} (${form.role})` }
    const before = standing.find((own) => own.id === id)
    if (isRevised && before && !isSamePlan(before, line)) return refused('plan-fixed')
    worth.set(id, isRevised ? { ...line, plannedCents: before?.plannedCents ?? 0 } : line)
  }
  const left = standing.filter(({ id }) => !removed.includes(id))
  const fresh = written.filter(({ id }) => !standing.some((line) => line.id === id))
  await replaceLines(ctx.db, project.id, [
    ...left.map((line) => worth.get(line.id) ?? line),
    ...fresh.flatMap(({ id }) => worth.get(id) ?? []),
  ])

  tell(ctx, project, 'economics.lines-written')
  return done({ added: added.length, changed: changed.length, removed: removed.length })
}

export interface RevisionForm {
  readonly reason: string
  /** By line, in cents: each line that stands has its amount. */
  readonly amounts: ReadonlyMap<string, number>
}

export type RevisionProblem = 'no-line' | 'lines-changed' | 'nothing-revised'

/** The whole budget again, with the reason: what stood before stays readable. */
export async function reviseBudget(
  ctx: Ctx,
  slug: string,
  { reason, amounts }: RevisionForm,
): Promise<Result<Revision, Edge | RevisionProblem>> {
  const project = await lockProject(ctx.db, slug)
  if (!project) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  const { lines: all, revisions } = await readBudget(ctx.db, project)
  const lines = all.filter((line) => !isOfNotes(line))
  if (lines.length === 0) return refused('no-line')
  if (lines.some(({ id }) => !amounts.has(id))) return refused('lines-changed')
  if (lines.every(({ id, revisedCents }) => amounts.get(id) === revisedCents))
    return refused('nothing-revised')

  const revision: Revision = {
    ...{ id: newId(ctx.now, ctx.chance), number: revisions.length + 1, reason },
    lines: lines.map(
      ({ id, side, nature, label, inKind }): RevisedLine => ({
        ...{ id, side, nature, label, inKind, cents: amounts.get(id) ?? 0 },
      }),
    ),
    createdAt: ctx.now,
  }
  await insertRevision(ctx.db, project.id, revision)

  tell(ctx, project, 'economics.revised')
  return done(revision)
}

async function titleOf(
  ctx: Ctx,
  { title, experimentId }: ProjectForm,
  but: string | undefined,
): Promise<Result<string, ProjectProblem>> {
  if (experimentId === undefined) return done(title)
  const found = isId(experimentId) ? await listExperiments(ctx.db, { ids: [experimentId] }) : []
  const [experiment] = found
  if (!experiment) return refused('experiment-unknown')
  if (await isExperimentTaken(ctx.db, experimentId, but)) return refused('experiment-taken')
  return done(title === '' ? experiment.title.slice(0, 120) : title)
}

async function hasLines({ db }: Ctx, project: Project): Promise<boolean> {
  const { lines, revisions } = await readBudget(db, project)
  // An expense of the team binds no plan.
  return lines.filter((line) => !isOfNotes(line)).length + revisions.length > 0
}

function tell(ctx: Ctx, project: Pick<Project, 'id'>, act: string) {
  ctx.audit({ act, subject: `economics:${project.id}`, public: false })
  ctx.changed(`economics:${project.id}`)
}
