/** Why an act of coaching, skills, missions or badges may be refused; each has its sentence. */
export const coachingRefusals = [
  'not-found',
  'forbidden',
  'already-matched',
  'coach-said-no',
  'same-person',
  'not-a-coach',
  'not-proposed',
  'not-under-way',
  'not-held-yet',
  'already-begun',
  'not-closed',
  'no-consent',
  'learning-refused',
  'too-many-places',
  'nothing-stated',
  'place-not-yours',
  'not-answerable',
  'already-answered',
  'mission-over',
  'not-finished',
  'no-address',
  'already-badged',
  'already-revoked',
  'badge-erased',
] as const

export type CoachingRefusal = (typeof coachingRefusals)[number]
