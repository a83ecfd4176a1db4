import { type Kysely, sql } from 'kysely'

/** What the database itself says of a change that no act would make: `done`, or the words of its refusal. */
export async function answerTo<Tables>(db: Kysely<Tables>, query: string): Promise<string> {
  try {
    await sql.raw(query).execute(db)
    return 'done'
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}
