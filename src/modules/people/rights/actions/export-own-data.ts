import type { Ctx } from '#platform/context.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { exportPerson, type PersonExport } from './export-person.ts'

/** A person takes what the house holds about them; the memory keeps that they did. */
export async function exportOwnData(
  ctx: Ctx,
  rooms: Pick<PeopleRooms, 'all'>,
  personId: string,
): Promise<PersonExport> {
  const data = await exportPerson(ctx, rooms, personId)
  ctx.audit({ act: 'person.exported', subject: `person:${personId}`, public: false })
  return data
}
