import type { Paper } from '#engines/grant-papers/index.ts'
import { houseViewer, type Viewer } from '#kit/viewer.ts'
import { type CerfaFormat, readCerfa, stopTexts, writeCerfaFile } from '#modules/economics/index.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { act } from '#platform/world.ts'
import { withInstance } from '../instance.ts'
import { CommandRefused } from '../terminal.ts'

export interface WrittenCerfa {
  readonly paper: Paper
  readonly bytes: Uint8Array
}

interface Asked {
  readonly form?: string
  readonly grant?: string
}

/** Whoever types here answers for the house. */
const administrator: Viewer = { ...houseViewer, roles: [{ role: 'administrator' }] }

/** The form of a project of the house, for one of its grants. */
export async function cerfaOfProject(
  slug: string,
  format: CerfaFormat,
  { form: asked = '12156', grant: funder = '' }: Asked,
): Promise<WrittenCerfa> {
  const form = (['12156', '15059'] as const).find((known) => known === asked)
  if (!form) throw new CommandRefused(`--form ${asked} : 12156 ou 15059.`)
  return await withInstance(({ house }) =>
    act(house, { person: administrator }, async (ctx) => {
      const read = await readCerfa(ctx, slug, form, funder)
      if (!read.ok) {
        if (read.refusal === 'grant-unclear')
          throw new CommandRefused(
            read.funders.length === 0
              ? `${slug} : ce projet n’a aucune subvention.`
              : `Dites lequel avec --grant : ${read.funders.join(', ')}.`,
          )
        throw new CommandRefused(
          `${slug} : ni un fichier .json, ni un projet de la maison. Son nom est dans l’adresse de sa page.`,
        )
      }
      const { filled, gaps, grant } = read.value
      if (!filled.ok) {
        const { title, stop } = stopTexts.fr
        const reasons = filled.stops.map(
          ({ kind, lines }) => `- ${stop[kind](grant.funder, lines.join(', '))}`,
        )
        throw new CommandRefused([title(form), ...reasons].join('\n'))
      }
      const head = await letterheadOf(ctx, {})
      const { paper } = filled
      return { paper, bytes: await writeCerfaFile({ paper, gaps, format, head, now: ctx.now }) }
    }),
  )
}
