import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { type Entity, emptyWords } from './entity.ts'
import { deleteDemoEntities, findMainEntity, insertEntity } from './store/entities.ts'

/** An invented sender, unless the house has its own: the demonstration's papers look like real ones. */
export async function loadDemoEntity(ctx: Ctx): Promise<void> {
  if (await findMainEntity(ctx.db)) return
  const entity: Entity = {
    ...emptyWords,
    id: newId(ctx.now, ctx.chance),
    name: `${ctx.settings.houseName} (démonstration)`,
    address: 'Maison inventée\n1 rue de l’Exemple\n00000 Valbrenne',
    phone: '00 00 00 00 00',
    email: ctx.settings.contactEmail,
    rna: 'W000000000',
    vatMention: 'TVA non applicable, article 293 B du CGI',
    territoryId: undefined,
    isMain: true,
    logoFile: undefined,
    signatureFile: undefined,
    signatoryPersonId: undefined,
    source: 'demo',
  }
  await insertEntity(ctx.db, entity, ctx.now)
}

export async function removeDemoEntity(ctx: Ctx): Promise<void> {
  await deleteDemoEntities(ctx.db)
}
