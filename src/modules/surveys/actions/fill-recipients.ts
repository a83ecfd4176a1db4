import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { type KnownSource, type NewRecipient, newcomersOf } from '../recipients.ts'
import { insertRecipients, listRecipients } from '../store/codes.ts'
import { lockSurvey } from '../store/surveys.ts'
import type { Survey } from '../survey.ts'
import type { CodesRefusal } from './give-codes.ts'
import { knownRecipients } from './known-recipients.ts'

/** Who will be written to: apart from the codes, and gone a month after the end. How many were added. */
export async function addRecipients(
  ctx: Ctx,
  slug: string,
  people: readonly NewRecipient[],
): Promise<Result<number, CodesRefusal>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.access !== 'codes') return refused('open-link')

  return done(await add(ctx, survey, people))
}

/** The same, from a list of the rest of the house: whoever is on the list already is not written to twice. */
export async function addKnownRecipients(
  ctx: Ctx,
  slug: string,
  source: KnownSource,
): Promise<Result<number, CodesRefusal | 'no-event' | 'nobody-there'>> {
  const survey = await lockSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.access !== 'codes') return refused('open-link')
  const people = await knownRecipients(ctx, source)
  if (!people) return refused('no-event')
  const newcomers = newcomersOf(await listRecipients(ctx.db, survey.id), people)
  if (newcomers.length === 0) return refused('nobody-there')

  return done(await add(ctx, survey, newcomers))
}

async function add(ctx: Ctx, survey: Survey, people: readonly NewRecipient[]): Promise<number> {
  await insertRecipients(
    ctx.db,
    survey.id,
    people.map(({ name, address, personId }) => ({
      ...{ name, address, personId: personId ?? null },
      id: newId(ctx.now, ctx.chance),
    })),
  )
  ctx.audit({ act: 'survey.recipients-added', subject: `survey:${survey.id}`, public: false })
  return people.length
}
