import { isStaff } from '#kit/viewer.ts'
import type { RoomActs } from '../matrix.ts'
import { accounts, administrators, personas } from '../personas.ts'

const team = [...administrators, 'lab'] as const
const own = {
  id: '0191d9c0-0000-7000-8000-0000000057aa',
  ownerId: '0191d9c0-0000-7000-8000-0000000057ab',
  list: '/personnes',
  name: 'À rappeler',
  query: 'q=val',
  isShared: false,
}
const ofTeam = { ...own, id: '0191d9c0-0000-7000-8000-0000000057ac', isShared: true }

const nothing = '0191d9c0-0000-7000-8000-0000000057ad'
/** A kind of thing of a room, that its team may begin again. */
const lamp = {
  ...{ kind: 'lamp', word: 'lampe', may: isStaff, marks: async () => [] },
  find: async () => ({ title: 'La lampe', href: '/lampe' }),
  copy: async () => ({ ok: true, value: nothing }),
}

/** A page of the rail of whoever asks. */
const pin = { kind: 'page', key: '/lampes' }
const pinsAsked = {
  rooms: [],
  navigation: [{ key: 'lab' as const, links: [{ label: 'Lampes', href: '/lampes' }] }],
}
const signedIn = personas.filter((persona) => persona !== 'visitor' && persona !== 'own')

export const acts: RoomActs = {
  pinPage: { may: signedIn, args: () => [pinsAsked, pin] },
  unpinPage: { may: signedIn, args: () => [pin] },
  movePin: { may: signedIn, args: () => [pinsAsked, { ...pin, way: 'up' }] },
  copyThing: { may: team, args: () => [lamp, nothing, { title: 'Une autre', parts: new Set() }] },
  keepAsItIs: { may: team, args: () => [lamp, nothing, 'title'] },
  keepView: [
    { may: accounts, args: () => [own] },
    { may: team, args: () => [ofTeam] },
  ],
  changeView: [
    { may: ['own'], own: async () => own.ownerId, args: () => [own, own] },
    { may: team, args: () => [ofTeam, ofTeam] },
  ],
  removeView: [
    { may: ['own'], own: async () => own.ownerId, args: () => [own] },
    { may: team, args: () => [ofTeam] },
  ],
  skipFirstStep: { may: administrators, args: () => [{ key: 'contacts', skips: true }] },
  putFirstHourAway: { may: administrators, args: () => [true] },
  sendTestLetter: { may: administrators, args: () => [] },
  removeDemonstration: { may: administrators, args: () => [[]] },
  changePublisher: { may: administrators, args: () => [{ name: 'Le Labo', address: '' }] },
}

export const noActs = {
  viewRemovedUndo: 'the rail asks it before it undoes: src/proofs/undo plays it without the right',
  pinsFor: 'the edge asks it for each page: src/modules/home/pins/routes/pins.test.tsx',
  glanceOfLoad:
    'counts nothing for whoever may not see the load: src/modules/home/today/routes/load.test.ts',
}

export const alwaysYes = {
  maySeeLoad: 'counts nothing for whoever may not: src/modules/home/today/routes/load.test.ts',
}
