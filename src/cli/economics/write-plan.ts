import { writtenMoney } from '#kit/numbers.ts'
import { houseViewer, type Viewer } from '#kit/viewer.ts'
import { planSheets, readPlan } from '#modules/economics/index.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { act } from '#platform/world.ts'
import { withInstance } from '../instance.ts'
import { CommandRefused, type Terminal } from '../terminal.ts'
import { writeNew } from './write-new.ts'

/** Whoever types here answers for the house. */
const administrator: Viewer = { ...houseViewer, roles: [{ role: 'administrator' }] }

/** `economics plan`: a project year by year, with its calendar and its grants, as a workbook with formulas. */
export async function writePlan(out: Terminal, slug: string, options: { readonly out: string }) {
  if (!/\.xlsx$/i.test(options.out))
    throw new CommandRefused(`${options.out} : le nom finit par .xlsx.`)
  const given = await withInstance(({ house }) =>
    act(house, { person: administrator }, async (ctx) => {
      const read = await readPlan(ctx, slug)
      if (read.ok) return read.value
      throw new CommandRefused(
        `${slug} : aucun projet de la maison. Son nom est dans l’adresse de sa page.`,
      )
    }),
  )
  await writeNew(options.out, await writeXlsx(planSheets(given, 'fr')))
  const { years, lines } = given.plan
  const costs = lines.filter(({ line }) => line.side === 'cost' && !line.inKind)
  for (const [at, year] of years.entries()) {
    const revised = costs.reduce((sum, own) => sum + (own.years[at]?.revised ?? 0), 0)
    out.say(`${year} : dépenses prévues aujourd’hui ${writtenMoney(revised, 'fr')}.`)
  }
  out.say(`Écrit dans ${options.out}.`)
  out.json('ouvroir economics plan 1', { ok: true, out: options.out, plan: given.plan })
}
