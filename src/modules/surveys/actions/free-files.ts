import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { deleteBegunFiles } from '../store/answer-files.ts'
import { lockSurvey } from '../store/surveys.ts'

export type FreeRefusal = 'forbidden' | 'not-found' | 'nothing-to-free'

/**
 * The files of answers that somebody began and never sent. Their answers stay: whoever comes back is told that a file went,
 * and chooses it again.
 */
export async function freeFiles(ctx: Ctx, slug: string): Promise<Result<number, FreeRefusal>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  const files = await deleteBegunFiles(ctx.db, survey.id)
  if (files === 0) return refused('nothing-to-free')

  ctx.audit({
    act: 'survey.files-freed',
    subject: `survey:${survey.id}`,
    public: false,
    detail: { files },
  })
  return done(files)
}
