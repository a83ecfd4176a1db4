import type { Things } from '#proofs/access/actions/matrix.ts'
import { everyone, type Persona } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'

const list = '/devis'
const own = `${list}/:id`
const link = `${list}/repondre/:token`

/** Those who lead experiments and those who keep the accounts. */
const keepers: readonly Persona[] = ['administrator', 'lab', 'finance']
