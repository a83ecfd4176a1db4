import { expect, test } from 'vitest'
import { filledPaper, type StopKind } from './filled-paper.ts'
import type { PaperFacts } from './grant-paper.ts'

/** A grant that is refused, or that comes from somebody who pays for a service, before anything else is read of it. */
const facts = (grant: object) => ({ grant, grants: [] }) as unknown as PaperFacts

test.each<[object, StopKind]>([
  [{ state: 'refused', kind: 'grant' }, 'refused'],
  [{ state: 'signed', kind: 'client' }, 'client'],
])('no form of the State is written of %o', (grant, kind) => {
  for (const form of ['12156', '15059'] as const)
    expect(filledPaper(form, facts(grant))).toEqual({ ok: false, stops: [{ kind, lines: [] }] })
})
