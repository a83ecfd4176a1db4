import { emptyWords } from '#modules/letterheads/entity.ts'
import type { RoomActs, Things } from '../matrix.ts'
import { administrators, type Persona } from '../personas.ts'

const territory = (t: Things) => t.id('territories')

async function made(t: Things, territoryId: string | undefined): Promise<string> {
  const id = '01900000-0000-7000-8000-00000000e471'
  await t.run(`insert into letterheads (id, territory_id, name, created_at, changed_at)
    values ('${id}', ${territoryId ? `'${territoryId}'` : 'null'}, 'Les Amis payants', now(), now())`)
  return id
}

const words = { ...emptyWords, name: 'Les Amis payants' }
const keepers: readonly Persona[] = [...administrators, 'referent-here']
const here = async (t: Things) => ({ territoryId: await territory(t) })

export const acts: RoomActs = {
  addEntity: { may: administrators, args: () => [{ name: 'Les Amis payants' }] },
  saveEntity: [
    { may: administrators, args: async (t) => [await made(t, undefined), words] },
    { may: keepers, here, args: async (t) => [await made(t, await territory(t)), words] },
    {
      may: administrators,
      here,
      args: async (t) => [await made(t, await territory(t)), words, { account: '' }],
    },
  ],
  removeEntity: [
    { may: administrators, args: async (t) => [await made(t, undefined)] },
    { may: keepers, here, args: async (t) => [await made(t, await territory(t))] },
  ],
}

const undo = 'the rail asks it before it undoes: src/proofs/undo plays each without the right'
export const noActs = { letterheadUndo: undo }
