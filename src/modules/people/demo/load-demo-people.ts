import type { Ctx } from '#platform/context.ts'
import { insertPerson, lockPerson, saveShownAs } from '../persons/index.ts'
import { deletePersons } from '../rights/index.ts'
import { recordRole } from '../roles/index.ts'
import { demoPeople } from './people.ts'

const everyone = Object.values(demoPeople)

/** None of them administers: the one who installs the house is its first administrator. */
export async function loadDemoPeople(ctx: Ctx): Promise<void> {
  for (const { id, name, email, roles } of everyone) {
    if (await lockPerson(ctx.db, id)) continue
    const person = { id, name, email, phone: undefined, keptUntil: undefined }
    if (!(await insertPerson(ctx.db, { ...person, language: 'fr' }, ctx.now))) continue
    await saveShownAs(ctx.db, id, 'name')
    for (const role of roles) await recordRole(ctx, { personId: id, role })
  }
}

export async function removeDemoPeople(ctx: Ctx): Promise<void> {
  await deletePersons(
    ctx.db,
    everyone.map(({ id }) => id),
  )
}
