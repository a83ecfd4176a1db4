import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

const ordinal = (rank: string) => (rank === '1' ? '1er' : `${rank}e`)

/** Everyone’s chance: the words of the curve, of its table and of its files. */
export const chanceTexts = defineTexts(
  {
    chances: 'La chance de chacun·e',
    lead: (least: string, best: string) =>
      `La personne la moins favorisée a ${least} de chances. Avec ces quotas, aucune méthode ne peut lui en donner plus de ${best}.`,
    drawing: (tickets: number) =>
      `La chance des ${numbered(tickets, 'tickets', 'fr')}, du moins au plus favorisé`,
    described: (least: string, mean: string, most: string) =>
      `Une courbe en escalier, de la plus petite chance (${least}) à la plus grande (${most}). La ligne en pointillé marque des chances toutes égales : ${mean}.`,
    equal: (mean: string) => `chances toutes égales : ${mean}`,
    leastHere: (least: string) => `la plus petite chance : ${least}`,
    notFromZero: (from: string) => `l’axe commence à ${from}, pas à 0`,
    lowest: 'moins favorisé',
    highest: 'plus favorisé',
    tableCaption: 'Les chances, du moins au plus favorisé',
    order: 'Du moins au plus favorisé',
    tickets: 'Tickets',
    rank: (first: string, last: string) =>
      first === last ? ordinal(first) : `${ordinal(first)} au ${ordinal(last)}`,
    panels: (size: string) => `Panels sur ${size}`,
    chance: 'Chance',
    range: (least: string, most: string) => (least === most ? least : `${least} à ${most}`),
    count: 'Combien',
    least: 'Plus petite chance',
    leastTicket: (count: string, size: string, ticket: string) =>
      `${numbered(count, 'panels', 'fr')} sur ${size}, par exemple le ticket ${ticket}`,
    best: 'Meilleur minimum possible avec ces quotas',
    most: 'Plus grande chance',
    none: 'Tickets que les quotas excluent',
    certain: 'Sièges déjà certains',
  },
  {
    chances: 'Everyone’s chance',
    lead: (least: string, best: string) =>
      `The least favoured person has a ${least} chance. No rule that meets these quotas can give them more than ${best}.`,
    drawing: (tickets: number) =>
      `Chances of the ${numbered(tickets, 'tickets', 'en')}, from least to most favoured`,
    described: (least: string, mean: string, most: string) =>
      `A stair that climbs from the least chance, ${least}, to the greatest, ${most}; a dotted line marks chances that are all equal, ${mean}.`,
    equal: (mean: string) => `all chances equal: ${mean}`,
    leastHere: (least: string) => `the least chance: ${least}`,
    notFromZero: (from: string) => `the axis starts at ${from}, not at 0`,
    lowest: 'least favoured',
    highest: 'most favoured',
    tableCaption: 'Chances, from least to most favoured',
    order: 'From least to most favoured',
    tickets: 'Tickets',
    rank: (first: string, last: string) =>
      first === last ? `no. ${first}` : `no. ${first} to ${last}`,
    panels: (size: string) => `Panels of ${size}`,
    chance: 'Chance',
    range: (least: string, most: string) => (least === most ? least : `${least} to ${most}`),
    count: 'How many',
    least: 'Least chance',
    leastTicket: (count: string, size: string, ticket: string) =>
      `${numbered(count, 'panels', 'en')} of ${size}, for example ticket ${ticket}`,
    best: 'Best possible minimum with these quotas',
    most: 'Greatest chance',
    none: 'Tickets shut out by the quotas',
    certain: 'Seats already certain',
  },
)
