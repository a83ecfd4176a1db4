import { numberFormat } from '#kit/formats.ts'
import { houseViewer } from '#kit/viewer.ts'
import { type GenerateRefusal, generateResources } from '#modules/resources/index.ts'
import { act } from '#platform/world.ts'
import { withInstance } from './instance.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

const most = 1_000_000

const refusals: Readonly<Record<GenerateRefusal, string>> = {
  'real-resources':
    'Cette instance contient des ressources écrites par des personnes : on n’y mêle rien d’inventé. Choisissez un dossier de données vide.',
  'no-starter-sheets':
    'Les ressources inventées sont faites des mots des fiches de départ : lancez d’abord « ouvroir seed ».',
}

/** Invented resources, to measure a large base. */
export async function generate(out: Terminal, count: string) {
  const wanted = Number(count)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > most) {
    throw new CommandRefused(
      `Donnez un nombre entier entre 1 et ${numberFormat('fr-FR').format(most)}.`,
    )
  }
  await withInstance(async ({ house }) => {
    const progress = out.progress('Ressources')
    const made = await act(house, { person: houseViewer }, (ctx) =>
      generateResources(ctx, wanted, progress),
    )
    if (!made.ok) throw new CommandRefused(refusals[made.refusal])
    out.say(`ressources inventées : ${made.value}`)
    out.json('ouvroir resources generate 1', { generated: made.value })
  })
}
