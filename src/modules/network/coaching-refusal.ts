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
] as const

export type CoachingRefusal = (typeof coachingRefusals)[number]
