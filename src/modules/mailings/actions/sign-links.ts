import { createHmac } from 'node:crypto'
import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { keepSecret } from '../store/house.ts'

/**
 * The key of this house's links and hashes, made at the first need. It is in the base, and so in its
 * backups: without it the suppressions would protect nobody any more, and old links would be dead.
 */
export function keyOfHouse(ctx: Pick<Ctx, 'db' | 'chance'>): Promise<string> {
  return keepSecret(ctx.db, newToken(ctx.chance))
}

/** What is kept of an address that must be known again and never read. */
export function hashAddress(secret: string, email: string): string {
  return createHmac('sha256', secret)
    .update(`address\0${normalised(email)}`)
    .digest('hex')
}

/** Case never tells two mailboxes apart in practice; dots and tags may. */
function normalised(email: string): string {
  const [, local = '', domain = ''] = /^(.*)@([^@]*)$/s.exec(email.trim()) ?? []
  return `${local.toLowerCase()}@${domain.toLowerCase().replace(/\.$/, '')}`
}
