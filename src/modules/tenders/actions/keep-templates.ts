import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import type { Filling, TemplateRefusal } from '#platform/documents/templates/fill-docx.ts'
import { type AnswerGiven, fillingOf } from '../documents/answer-template.ts'
import type { Entity, EntityKind } from '../entity.ts'
import { mayKeepTenders } from '../permissions.ts'
import { lockEntity, saveTemplate } from '../store/entities.ts'

/** Writes an answer in a template: by the platform, whose programs no act takes in. */
type Fill = (bytes: Uint8Array, filling: Filling) => Promise<Result<Uint8Array, TemplateRefusal>>

/** The file is filled in before it is kept: whoever answers on the last day finds no surprise in it. */
export async function keepTemplate(
  ctx: Ctx,
  kind: EntityKind,
  file: NewFile | undefined,
  fill: Fill,
): Promise<Result<undefined, 'forbidden' | 'entity-unset' | 'file-needed' | TemplateRefusal>> {
  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  const entity = await lockEntity(ctx.db, kind)
  if (!entity) return refused('entity-unset')
  if (!file) return refused('file-needed')
  const tried = await fill(file.bytes, fillingOf(emptyAnswer(entity, ctx.now)))
  if (!tried.ok) return tried

  const fileId = await ctx.files.save({ ...file, public: false })
  await saveTemplate(ctx.db, kind, fileId, ctx.now)
  tell(ctx, kind)
  return done()
}

export async function dropTemplate(
  ctx: Ctx,
  kind: EntityKind,
): Promise<Result<undefined, 'forbidden' | 'no-template'>> {
  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  const entity = await lockEntity(ctx.db, kind)
  if (!entity?.templateFileId) return refused('no-template')

  await saveTemplate(ctx.db, kind, undefined, ctx.now)
  tell(ctx, kind)
  return done()
}

function tell(ctx: Ctx, kind: EntityKind) {
  ctx.audit({ act: 'tenders.template-kept', subject: `tender-entity:${kind}`, public: false })
  ctx.changed('tenders')
}

function emptyAnswer(entity: Entity, now: Date): AnswerGiven {
  return { entity, now, parts: [], tender: { title: '', buyer: '', lots: '', criteria: [] } }
}
