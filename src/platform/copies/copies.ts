import type { Kysely } from 'kysely'
import {
  asItIs,
  asItIsField,
  type Copied,
  type CopiedThing,
  keepMarkPath,
  type Mark,
} from '#kit/copies/copy-kind.ts'
import type { RawForm } from '#kit/form.ts'
import type { Ctx } from '../context.ts'
import { sha256Of } from '../secrets/sha256.ts'
import type { PlatformTables } from '../tables.ts'

type Inside = Kysely<PlatformTables>
type Thing = CopiedThing<Ctx> & { readonly word: string }

const subjectOf = (kind: string, id: string) => `${kind}:${id}`

/** Written with the copy: where it comes from, and what came along that must be written again. */
export async function keepCopy(
  db: Inside,
  copy: { readonly kind: string; readonly id: string; readonly from: string; readonly now: Date },
  marks: readonly Mark[],
): Promise<void> {
  await db
    .insertInto('copies')
    .values({
      subject: subjectOf(copy.kind, copy.id),
      source: subjectOf(copy.kind, copy.from),
      copiedAt: copy.now,
      marks: JSON.stringify(
        Object.fromEntries(marks.map(({ key, value }) => [key, sha256Of(value)])),
      ),
    })
    .execute()
}

/** Where a thing comes from, and what is still to be written in it; nothing for one that is no copy. */
export async function readCopy(ctx: Ctx, thing: Thing, id: string): Promise<Copied | undefined> {
  const db: Inside = ctx.db
  const row = await db
    .selectFrom('copies')
    .select(['source', 'marks'])
    .where('subject', '=', subjectOf(thing.kind, id))
    .executeTakeFirst()
  if (!row) return undefined
  const came = row.marks as Readonly<Record<string, string>>
  const marks = Object.keys(came).length > 0 ? await thing.marks(ctx, id) : []
  return {
    keep: keepMarkPath(thing.word, id),
    from: await thing.find(ctx, row.source.slice(thing.kind.length + 1)),
    left: marks.filter(({ key, value }) => came[key] === sha256Of(value)),
  }
}

/** Whoever publishes a copy where something is left has read what: it is asked once, with its page. */
export async function isLeftUnread(
  ctx: Ctx,
  thing: Thing,
  id: string,
  raw: RawForm,
): Promise<boolean> {
  const asked = asItIs(await readCopy(ctx, thing, id))[asItIsField]
  return asked !== undefined && raw[asItIsField] !== asked
}

/** What came along is right as it is: it is not marked any more. False when it was not. */
export async function settleMark(
  db: Inside,
  kind: string,
  id: string,
  key: string,
): Promise<boolean> {
  const subject = subjectOf(kind, id)
  const row = await db
    .selectFrom('copies')
    .select('marks')
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
  const { [key]: settled, ...left } = (row?.marks ?? {}) as Readonly<Record<string, string>>
  if (settled === undefined) return false
  await db
    .updateTable('copies')
    .set({ marks: JSON.stringify(left) })
    .where('subject', '=', subject)
    .execute()
  return true
}
