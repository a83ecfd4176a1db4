import { isId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Part } from '../answer.ts'
import type { UsedBlock } from '../block.ts'
import { mayKeepTenders } from '../permissions.ts'
import { findBlock, listParts } from '../store/blocks.ts'
import { findTender } from '../store/tenders.ts'
import type { Tender } from '../tender.ts'

/** The proposal at this address: to whoever may not, there is nothing here. */
export async function tenderAt(c: HttpContext): Promise<Tender | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  return mayKeepTenders(ctx.person) && isId(id) ? findTender(ctx.db, id) : undefined
}

export interface PartThere {
  readonly tender: Tender
  readonly part: Part
}

export async function partAt(c: HttpContext): Promise<PartThere | undefined> {
  const tender = await tenderAt(c)
  if (!tender) return undefined
  const parts = await listParts(c.var.ctx.db, { opportunityId: tender.id })
  const part = parts.find(({ id }) => id === c.req.param('part'))
  return part && { tender, part }
}

export async function blockAt(c: HttpContext): Promise<UsedBlock | undefined> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  return mayKeepTenders(ctx.person) && isId(id) ? findBlock(ctx.db, id) : undefined
}
