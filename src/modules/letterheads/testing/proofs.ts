import type { Things } from '#proofs/access/actions/matrix.ts'
import { administrators, type Persona } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'
import { emptyWords } from '../entity.ts'

const entity = '/entetes/:id'
const name = 'Les Amis payants'
const words = { ...emptyWords, name }
const keepers: readonly Persona[] = [...administrators, 'referent-here']

const territory = (t: Things) => t.id('territories')
const here = async (t: Things) => ({ territoryId: await territory(t) })

async function made(t: Things, territoryId: string | undefined): Promise<string> {
  const id = '01900000-0000-7000-8000-00000000e471'
  await t.run(`insert into letterheads (id, territory_id, name, created_at, changed_at)
    values ('${id}', ${territoryId ? `'${territoryId}'` : 'null'}, '${name}', now(), now())`)
  return id
}

export const proofs: RoomProofs = {
  rules: {
    /** What is missing is said to the team; those who answer for a territory see theirs alone. */
    'the-lab-and-territories': ['GET /entetes'],

    /** The entity that is knocked at is the house’s; a territory’s own is proven in the room’s tests. */
    administrators: [
      'GET /entetes/nouvelle',
      'POST /entetes/nouvelle',
      `GET ${entity}`,
      `POST ${entity}`,
      `GET ${entity}/apercu.pdf`,
      `POST ${entity}/supprimer`,
    ],
  },

  acts: {
    addEntity: { may: administrators, args: () => [{ name }] },
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
  },

  noActs: {
    letterheadUndo:
      'the rail asks it before it undoes: src/proofs/undo plays each without the right',
  },

  withoutWords: 'facts, printed line by line as on an envelope',

  tellsNobody: {
    'entity.ts#subtitle': 'said of what is printed on papers',
    'processing.ts#recipients': 'said of what anyone may read on a paper',
  },

  async examples(staff) {
    await staff.open('/entetes/nouvelle')
    await staff.send('/entetes/nouvelle', { name: 'Les Amis du lavoir' })
    await staff.open('/entetes')
    const [first = 'nothing at /entetes'] = await staff.links('/entetes/0')
    return { [entity]: first, [`${entity}/apercu.pdf`]: `${first}/apercu.pdf` }
  },
}
