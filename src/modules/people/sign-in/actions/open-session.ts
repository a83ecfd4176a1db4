import { dayOf } from '#kit/dates.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { keepWithAccount, lockPerson, markProved, markSeen } from '../../persons/index.ts'
import { listRolesHeld } from '../../roles/index.ts'
import { closesAt } from '../session.ts'
import { hasSecondFactor } from '../store/factors.ts'
import { insertSession } from '../store/sessions.ts'

export interface OpenedSession {
  readonly personId: string
  /** For the cookie; never kept. */
  readonly token: string
  readonly maxAgeSeconds: number
  /** Nothing opens before the second factor is proven. */
  readonly awaitsSecondFactor: boolean
}

/** A new door for this person, with a new token; undefined when the person was erased meanwhile. */
export async function openSession(
  ctx: Ctx,
  personId: string,
  device: string,
  provenAt?: Date,
): Promise<OpenedSession | undefined> {
  if (!(await lockPerson(ctx.db, personId))) return undefined
  const roles = await listRolesHeld(ctx.db, personId, dayOf(ctx.now))
  const awaitsSecondFactor = !provenAt && (await hasSecondFactor(ctx.db, personId))

  const { token, tokenHash } = newSecretLink(ctx)
  const expiresAt = closesAt(isStaff(viewerOf(personId, roles)), ctx.now)
  await insertSession(ctx.db, {
    tokenHash,
    personId,
    device,
    createdAt: ctx.now,
    expiresAt,
    awaitsSecondFactor,
    secondFactorAt: provenAt,
  })
  await markSeen(ctx.db, personId, ctx.now)
  await markProved(ctx.db, personId)
  await keepWithAccount(ctx.db, personId)

  ctx.audit({ act: 'session.opened', subject: `person:${personId}`, public: false })
  const maxAgeSeconds = Math.floor((expiresAt.getTime() - ctx.now.getTime()) / 1000)
  return { personId, token, maxAgeSeconds, awaitsSecondFactor }
}

function viewerOf(id: string, roles: Viewer['roles']): Viewer {
  return { id, name: '', roles, secondFactor: false }
}
