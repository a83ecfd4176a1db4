import { addDays, dayOf } from '#kit/dates.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { addQuote, saveQuoteLines } from '../actions/keep-quotes.ts'
import { deleteInvented, listQuotes } from '../store/quotes.ts'

/** An invented quote with its lines and an option. */
export async function loadDemoQuotes(real: Ctx): Promise<void> {
  if ((await listQuotes(real.db)).some(({ invented }) => invented)) return
  const ctx: Ctx = {
    ...real,
    person: { ...houseViewer, roles: [{ role: 'administrator' }] },
    mail: () => undefined,
  }
  const added = await addQuote(
    ctx,
    {
      ...{ title: 'Animer trois ateliers sur la halle', entity: 'association' },
      ...{ customer: 'Ville du Lavoir', customerAddress: '1 place du Lavoir\n35999 Le Lavoir' },
      ...{ customerSiren: '', recipient: '', email: '', vat: 'art-293b' },
      ...{ validUntil: addDays(dayOf(real.now), 30), details: 'Trois ateliers, et un rapport.' },
    },
    { invented: true },
  )
  if (!added.ok) throw new Error(added.refusal)
  const line = { hundredths: 300, unitCents: 60_000, rate: '2000' } as const
  const lines = await saveQuoteLines(ctx, added.value.id, {
    added: [
      { ...line, label: 'Animation', kind: 'work' },
      { ...line, label: 'Déplacements', kind: 'expense', hundredths: undefined, unitCents: 24_000 },
      { ...line, label: 'Restitution publique', kind: 'option', hundredths: 100 },
    ],
    ...{ changed: [], removed: [] },
  })
  if (!lines.ok) throw new Error(lines.refusal)
}

export async function removeDemoQuotes(ctx: Ctx): Promise<void> {
  await deleteInvented(ctx.db)
}
