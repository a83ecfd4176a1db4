/**
 * Every reason for which an act of this room's core may be refused. A closed list: each has its
 * sentence in `texts/refusal.ts` and the field it is shown beside, or nothing compiles.
 */
export const coreRefusals = [
  'not-found',
  'forbidden',
  'moved-on',
  'gate-closed',
  'already-stopped',
  'not-stopped',
  'end-of-line',
  'reason-missing',
  'not-this-gate',
  'already-waived',
  'evidence-missing',
  'in-the-future',
  'not-in-order',
  'already-read',
  'still-in-review',
  'territory-missing',
  'ends-before-start',
  'signed-before-deliberation',
  'signed-in-future',
  'terms-are-signed',
  'agreement-missing',
  'party-unknown',
  'commitment-unknown',
  'note-missing',
  'not-signed-yet',
  'amended-before-signature',
  'member-unknown',
  'already-member',
  'ends-too-soon',
  'task-unknown',
  'line-unknown',
  'risk-unknown',
  'criterion-unknown',
  'file-kind',
  'file-size',
  'file-not-what-it-says',
] as const

export type CoreRefusal = (typeof coreRefusals)[number]
