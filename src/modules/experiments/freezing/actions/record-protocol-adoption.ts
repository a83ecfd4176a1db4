import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepAttachment } from '../../actions/keep-attachment.ts'
import type { Attachment } from '../../attachment.ts'
import { addAdoption, findVersion, lockProtocol } from '../../protocol/index.ts'
import type { AdoptionForm } from '../../protocol/nouns.ts'
import { mayRecordAdoption } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'

export type AdoptionRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-begun'
  | 'in-the-future'
  | 'before-its-text'
  | 'minutes-missing'
  | 'moved-on'

/** Adopted by consent: the circle, the day, and the minutes as a text, a link or a file. */
export async function recordProtocolAdoption(
  ctx: Ctx,
  experimentId: string,
  input: AdoptionForm & { readonly file: Attachment | undefined },
): Promise<Result<undefined, AdoptionRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayRecordAdoption(ctx.person, experiment)) return refused('forbidden')

  const protocol = await lockProtocol(ctx.db, experiment.id)
  if (!protocol) return refused('not-begun')
  if (input.adoptedOn > dayOf(ctx.now)) return refused('in-the-future')
  if (input.minutes === '' && !input.link && !input.file) return refused('minutes-missing')
  if (input.version !== protocol.version) return refused('moved-on')
  const version = await findVersion(ctx.db, experiment.id, input.version)
  if (version && input.adoptedOn < dayOf(version.at)) return refused('before-its-text')

  const { file, ...adoption } = input
  const fileId = await keepAttachment(ctx, file)
  await addAdoption(ctx.db, experiment.id, {
    ...adoption,
    id: newId(ctx.now, ctx.chance),
    fileId,
    recordedBy: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'protocol.adopted',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: { version: protocol.version, circle: input.circle, on: input.adoptedOn },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
