import type { Draw } from '../draw.ts'
import type { Recruitment } from '../recruitment.ts'

/** Who sends the papers of a draw: whoever answers for its data, else its organiser; the house when nobody is named. */
export function senderOf(
  draw: Pick<Draw, 'territoryId' | 'organiser'>,
  recruitment: Pick<Recruitment, 'controller'> | undefined,
): { readonly territoryId: string | undefined; readonly name: string } {
  return { territoryId: draw.territoryId, name: recruitment?.controller || draw.organiser }
}
