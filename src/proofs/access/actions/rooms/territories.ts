import type { RoomActs, Things } from '../matrix.ts'
import { team } from '../personas.ts'

/** An organisation that the house has added. */
const organisation = async (t: Things) => {
  const id = await t.id('territories')
  await t.run(`update territories set source = 'added' where id = '${id}'`)
  return id
}
const wanted = { kind: 'association', subtype: '', name: 'Les Amis du lavoir', siren: '' }

export const acts: RoomActs = {
  addMember: {
    may: team,
    no: ['not-allowed'],
    args: async (t) => [await organisation(t), await t.id('territories')],
  },
  createOrganisation: { may: team, no: ['not-allowed'], args: () => [wanted] },
  editOrganisation: {
    may: team,
    no: ['not-allowed'],
    args: async (t) => [await organisation(t), wanted],
  },
  removeMember: {
    may: team,
    no: ['not-allowed'],
    args: async (t) => [await organisation(t), await t.id('territories')],
  },
}

export const noActs = {
  memberRemovedUndo:
    'the rail asks it before it undoes: src/proofs/undo plays each without the right',
}
