import type { RoomActs } from '../matrix.ts'
import { administrators } from '../personas.ts'

export const acts: RoomActs = {
  changePublisher: { may: administrators, args: () => [{ name: 'Le Labo', address: '' }] },
}

export const noActs = {}
