import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { isOnTeam } from '../../permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import { type LogEntryWords, type PhotoRefusal, photoAllowed } from '../logbook.ts'
import { insertLogEntry } from '../store/logbook.ts'

export type LogRefusal = 'not-found' | 'forbidden' | PhotoRefusal

export async function writeLogEntry(
  ctx: Ctx,
  experimentId: string,
  words: LogEntryWords,
  photo: NewFile | undefined,
): Promise<Result<{ id: string }, LogRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!isOnTeam(ctx.person, experiment)) return refused('forbidden')
  const allowed = photo ? photoAllowed(words) : done()
  if (!allowed.ok) return allowed

  const id = newId(ctx.now, ctx.chance)
  await insertLogEntry(ctx.db, experimentId, {
    id,
    onDay: words.onDay,
    text: words.text,
    isPublic: words.isPublic,
    authorId: ctx.person?.id,
    writtenAt: ctx.now,
    photoId: photo && (await ctx.files.save(photo)),
    photoAlt: words.photoAlt,
  })

  ctx.audit({
    act: 'logbook.written',
    subject: `experiment:${experimentId}`,
    public: words.isPublic && isOpenToAll(experiment),
  })
  ctx.changed(`experiment:${experimentId}`)
  return done({ id })
}
