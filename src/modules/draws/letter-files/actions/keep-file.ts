import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { guessMapping } from '../../recruits/nouns.ts'
import { listFeatures } from '../../store/features.ts'
import type { DrawFile } from '../draw-file.ts'
import { insertFile, saveMapping } from '../store/files.ts'

/** Keeps a file as it was read, with what its columns seem to be; nobody is taken from it yet. */
export async function keepFile(
  ctx: Ctx,
  draw: Draw,
  read: Pick<DrawFile, 'kind' | 'fileName' | 'encoding' | 'sha256' | 'header' | 'rows'>,
): Promise<Result<{ id: string }, 'forbidden'>> {
  const features = read.kind === 'people' ? await listFeatures(ctx.db, draw.id) : []

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  const file: DrawFile = {
    ...read,
    id,
    drawId: draw.id,
    mapping: guessMapping(read.header, features),
    options: {},
    total: read.rows.length,
    taken: 0,
    rejected: 0,
    rejectedRows: [],
    state: 'read',
    at: ctx.now,
  }
  await insertFile(ctx.db, file, ctx.person?.id)

  ctx.audit({
    act: 'draw.file-read',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { kind: read.kind, lines: read.rows.length },
  })
  return done({ id })
}

/** What the columns are, as a person read them over, and what is to be drawn from them. */
export async function keepColumns(
  ctx: Ctx,
  draw: Draw,
  file: Pick<DrawFile, 'id' | 'mapping' | 'options'>,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  await saveMapping(ctx.db, file.id, file.mapping, file.options)
  return done()
}
