import { type Kysely, sql } from 'kysely'
import type { RevisedLine, Revision } from '../balance.ts'
import type { OwnLine } from '../line.ts'
import type { Project } from '../project.ts'
import type { EconomyTables, ProjectRow } from '../tables.ts'

type Db = Kysely<EconomyTables>

/** The last begun first. */
export async function listProjects(db: Db): Promise<readonly Project[]> {
  const rows = await db
    .selectFrom('economy_projects')
    .selectAll()
    .orderBy('startsOn', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toProject)
}

export async function findProject(db: Db, slug: string): Promise<Project | undefined> {
  const row = await db
    .selectFrom('economy_projects')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && toProject(row)
}

/** Whoever writes in a project waits for whoever writes in it already. */
export async function lockProject(db: Db, slug: string): Promise<Project | undefined> {
  const row = await db
    .selectFrom('economy_projects')
    .selectAll()
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  return row && toProject(row)
}

export async function isExperimentTaken(
  db: Db,
  experimentId: string,
  but: string | undefined,
): Promise<boolean> {
  const row = await db
    .selectFrom('economy_projects')
    .select('id')
    .where('experimentId', '=', experimentId)
    .$if(but !== undefined, (query) => query.where('id', '<>', but ?? ''))
    .executeTakeFirst()
  return row !== undefined
}

export async function insertProject(db: Db, project: Project): Promise<void> {
  await db
    .insertInto('economy_projects')
    .values({ ...project, experimentId: project.experimentId ?? null })
    .execute()
}

export async function saveProject(
  db: Db,
  {
    id,
    title,
    kind,
    experimentId,
    startsOn,
    endsOn,
  }: Omit<Project, 'slug' | 'invented' | 'createdAt'>,
): Promise<void> {
  await db
    .updateTable('economy_projects')
    .set({ title, kind, startsOn, endsOn, experimentId: experimentId ?? null })
    .where('id', '=', id)
    .execute()
}

export async function deleteInvented(db: Db): Promise<void> {
  await db.deleteFrom('economy_projects').where('invented', '=', true).execute()
}

/** In the order in which they were written, by project. */
export async function ownLinesOf(
  db: Db,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OwnLine[]>> {
  const rows = await db
    .selectFrom('economy_lines')
    .selectAll()
    .where(sql<boolean>`project_id = any(${[...projectIds]}::uuid[])`)
    .orderBy('side')
    .orderBy('position')
    .execute()
  return grouped(
    rows.map(({ projectId, position: _, hundredths, ...line }) => [
      projectId,
      { ...line, hundredths: hundredths ?? undefined },
    ]),
  )
}

export async function replaceLines(
  db: Db,
  projectId: string,
  lines: readonly OwnLine[],
): Promise<void> {
  await db.deleteFrom('economy_lines').where('projectId', '=', projectId).execute()
  if (lines.length === 0) return
  await db
    .insertInto('economy_lines')
    .values(
      lines.map((line, position) => ({
        ...{ ...line, projectId, position, hundredths: line.hundredths ?? null },
      })),
    )
    .execute()
}

/** The first one first, by project. */
export async function revisionsOf(
  db: Db,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  const rows = await db
    .selectFrom('economy_revisions')
    .selectAll()
    .where(sql<boolean>`project_id = any(${[...projectIds]}::uuid[])`)
    .orderBy('number')
    .execute()
  return grouped(
    rows.map(({ projectId, amounts, ...revision }) => [projectId, { ...revision, lines: amounts }]),
  )
}

export async function insertRevision(
  db: Db,
  projectId: string,
  { lines, ...revision }: Revision & { readonly lines: readonly RevisedLine[] },
): Promise<void> {
  await db
    .insertInto('economy_revisions')
    .values({ ...revision, projectId, amounts: JSON.stringify(lines) })
    .execute()
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const own = found.get(key)
    if (own) own.push(value)
    else found.set(key, [value])
  }
  return found
}

function toProject(row: ProjectRow): Project {
  return { ...row, experimentId: row.experimentId ?? undefined }
}
