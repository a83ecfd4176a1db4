import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import {
  type AddressRefusal,
  endMandate,
  endRole,
  listMandatesAt,
  listReferents,
  recordByTeam,
  recordMandate,
  recordRole,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { placeOf } from '../../actions/place-of.ts'
import { successorLetter } from '../../contacts/index.ts'
import { territoryAccess } from '../../mails/territory-access.ts'
import { mayFollowMandates } from '../../permissions.ts'
import type { HandOverForm, HandOverRefusal } from '../election.ts'
import { insertHandOver } from '../store/elections.ts'

/**
 * One leaves, the next one takes over: the mandate and the part of the referent end for the first, and
 * begin for the second, with what there is to know.
 */
export async function handOver(
  ctx: Ctx,
  territoryId: string,
  fromPersonId: string,
  form: HandOverForm,
): Promise<Result<undefined, HandOverRefusal | AddressRefusal>> {
  const noter = ctx.person
  if (!noter || !mayFollowMandates(noter)) return refused('forbidden')
  const today = dayOf(ctx.now)
  const mandates = await listMandatesAt(ctx.db, territoryId, today)
  const mandate = mandates.find(
    (item) => item.id === form.mandate && item.personId === fromPersonId,
  )
  const referents = await listReferents(ctx.db, today, [territoryId])
  const role = referents.find((referent) => referent.personId === fromPersonId)
  const passesRole = form.referent && role !== undefined
  if (form.mandate !== undefined && !mandate) return refused('not-found')
  if (!mandate && !passesRole) return refused('nothing-to-pass')
  if (form.onDay > today) return refused('in-the-future')
  if (form.endsOn !== undefined && form.endsOn < form.onDay) return refused('ends-before')
  if (mandate && addDays(form.onDay, -1) < mandate.startsOn) return refused('before-it-began')

  const recorded = await recordByTeam(ctx, noter, { name: form.name, email: form.email })
  if (!recorded.ok) return recorded
  const toPersonId = recorded.value
  if (toPersonId === fromPersonId) return refused('same-person')
  const title = form.title || (mandate?.title ?? '')
  if (mandate) {
    const ended = await endMandate(ctx, {
      personId: fromPersonId,
      mandateId: mandate.id,
      endsOn: addDays(form.onDay, -1),
      isPart: true,
    })
    if (!ended.ok) return refused('not-found')
    await begin(ctx, { personId: toPersonId, territoryId, title, form })
  }
  const isNewReferent =
    passesRole &&
    role !== undefined &&
    (await passRole(ctx, role.roleId, fromPersonId, toPersonId, territoryId))

  const id = newId(ctx.now, ctx.chance)
  await insertHandOver(
    ctx.db,
    {
      id,
      territoryId,
      mandateTitle: mandate ? title : '',
      referent: passesRole,
      onDay: form.onDay,
      note: form.note,
      fromPersonId,
      toPersonId,
    },
    { personId: noter.id, at: ctx.now },
  )
  ctx.audit({ act: 'mandate.handed-over', subject: `territory:${territoryId}`, public: false })
  if (form.email) {
    const place = await placeOf(ctx, territoryId)
    const to = { email: form.email, language: ctx.locale } as const
    ctx.mail(successorLetter(ctx, to, { place, title }))
    if (isNewReferent) ctx.mail(territoryAccess(ctx, to, place))
  }
  ctx.announce('mandate.handed-over', { territoryId, fromPersonId, toPersonId })
  return done()
}

interface Beginning {
  readonly personId: string
  readonly territoryId: string
  readonly title: string
  readonly form: { readonly onDay: Day; readonly endsOn?: Day | undefined }
}

async function begin(ctx: Ctx, { personId, territoryId, title, form }: Beginning) {
  const { onDay: startsOn, endsOn } = form
  const begun = await recordMandate(ctx, { personId, territoryId, title, startsOn, endsOn })
  if (!begun.ok) throw new Error(`the mandate of a successor is refused: ${begun.refusal}`)
}

/** True when the pages of the territory open for them by this act. */
async function passRole(ctx: Ctx, roleId: string, from: string, to: string, territoryId: string) {
  const place = { kind: 'territory', id: territoryId } as const
  const ended = await endRole(ctx, {
    ...{ personId: from, roleId, reason: 'Passage de relais', isPart: true },
  })
  if (!ended.ok) throw new Error(`the part of a referent is not ended: ${ended.refusal}`)
  const result = await recordRole(ctx, { personId: to, role: 'territory-referent', place })
  // Whoever takes over may have been a referent beside the first one already.
  if (!result.ok && result.refusal !== 'already-held') {
    throw new Error(`the part of a referent is not given: ${result.refusal}`)
  }
  return result.ok
}
