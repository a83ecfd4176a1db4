import type { Ctx } from '#platform/context.ts'
import { addGrant } from '../actions/keep-grants.ts'
import { createProject, saveLines } from '../actions/keep-project.ts'
import { saveRates } from '../rates/actions/keep-rates.ts'
import { grantRead } from './made-project.ts'

const nothing = { changed: [], removed: [] }
const days = { startsOn: '2027-01-01', endsOn: '2027-12-31' }

/** A role with its rate, and a project that counts one day of it. */
export async function keepRate(ctx: Ctx, { role, cents }: { role: string; cents: number }) {
  await saveRates(ctx, 2027, { ...nothing, added: [{ role, cost: cents, price: cents }] })
  const form = { kind: 'other', title: 'Atelier', experimentId: undefined, ...days } as const
  const made = await createProject(ctx, form)
  if (!made.ok) throw new Error(made.refusal)
  const line = { nature: 'staff', label: 'Animation', role, year: 2027, hundredths: 100 } as const
  const added = [{ ...line, planned: undefined, inKind: false }]
  const saved = await saveLines(ctx, made.value.slug, { ...nothing, added })
  if (!saved.ok) throw new Error(saved.refusal)
}

/** The budget of an experiment with its funding: what the experiment publishes says none of it. */
export async function keepGrantOf(ctx: Ctx, experimentId: string) {
  const made = await createProject(ctx, { kind: 'experiment', title: '', experimentId, ...days })
  if (!made.ok) throw new Error(made.refusal)
  const added = await addGrant(ctx, made.value.slug, grantRead)
  if (!added.ok) throw new Error(added.refusal)
}
