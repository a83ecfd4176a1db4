import { addDays, dayOf } from '#kit/dates.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { addBlock } from '../actions/keep-blocks.ts'
import { saveTenderRows } from '../actions/keep-rows.ts'
import { addTender } from '../actions/keep-tenders.ts'
import { deleteInvented, listTenders } from '../store/tenders.ts'

/** An invented proposal with its criteria, and two blocks of text. */
export async function loadDemoTenders(real: Ctx): Promise<void> {
  if ((await listTenders(real.db)).some(({ invented }) => invented)) return
  const ctx: Ctx = {
    ...real,
    person: { ...houseViewer, roles: [{ role: 'administrator' }] },
    mail: () => undefined,
  }
  const today = dayOf(real.now)
  const added = await addTender(
    ctx,
    {
      ...{ title: 'Animer une convention citoyenne sur la halle', kind: 'mapa' },
      ...{ buyer: 'Ville du Lavoir', source: 'BOAMP (inventé)', address: '', lots: '' },
      ...{ partners: '', summary: 'Trois réunions, un rapport.', mostCents: 2_500_000 },
      ...{ closesOn: addDays(today, 35), closesTime: '12:00' },
    },
    { invented: true },
  )
  if (!added.ok) throw new Error(added.refusal)
  const criterion = (label: string, weightTenths: number) => ({
    ...{ label, weightTenths, mostPages: 10 },
  })
  const rows = await saveTenderRows(ctx, added.value.id, 'criteria', {
    added: [criterion('Méthode', 500), criterion('Équipe', 300), criterion('Prix', 200)],
    ...{ changed: [], removed: [] },
  })
  if (!rows.ok) throw new Error(rows.refusal)
  for (const [kind, title, body] of [
    ['method', 'Tirer au sort un panel', 'Le panel est tiré au sort en séance publique.'],
    ['csr', 'Nos déplacements', 'L’équipe se déplace en train.'],
  ] as const) {
    const block = await addBlock(
      ctx,
      {
        ...{ kind, title, body, trueOn: today, resourceSlug: '', consentOn: undefined },
        consentOf: '',
      },
      { invented: true },
    )
    if (!block.ok) throw new Error(block.refusal)
  }
}

export async function removeDemoTenders(ctx: Ctx): Promise<void> {
  await deleteInvented(ctx.db)
}
