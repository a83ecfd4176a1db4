import { defineTexts } from '#kit/texts.ts'

/** The correction for unequal reply rates, area by area. */
export const areaTexts = defineTexts(
  {
    title: 'La chance de chaque secteur, avant et après correction',
    lead: 'Dans certains secteurs, moins de gens répondent. La correction y envoie plus de lettres, puis les quotas équilibrent les réponses. Sans correction : autant de lettres partout, et un panel tiré parmi les réponses, sans quota.',
    plain:
      'La liste des panels n’est pas encore calculée : la chance parmi les réponses est celle d’un tirage simple.',
    area: 'Secteur',
    addresses: 'Adresses',
    letters: 'Lettres',
    replies: 'Réponses',
    rate: 'Taux (%)',
    letter: 'Chance d’une lettre (%)',
    panel: 'Chance parmi les réponses (%)',
    willingBefore: 'Qui dirait oui : avant (%)',
    willingAfter: 'Qui dirait oui : après (%)',
    anyoneBefore: 'Places pour 1 000 adresses : avant',
    anyoneAfter: 'Places pour 1 000 adresses : après',
    group: (names: string) => `${names} (ensemble)`,
    hidden: 'caché',
    note: 'Chance totale d’une personne qui dirait oui : chance de recevoir une lettre × chance parmi les réponses. Les places pour 1 000 adresses comptent aussi le taux de réponse : plus elles sont proches d’un secteur à l’autre, mieux la correction a marché.',
  },
  {
    title: 'The chance of each area, before and after the correction',
    lead: 'Fewer people answer in some areas. The correction sends more letters there, then quotas weigh the replies. Without it: as many letters, the same for all addresses, and a panel drawn among the replies without quotas.',
    plain: 'The list of panels is not made yet: the chance among replies is that of a plain draw.',
    area: 'Area',
    addresses: 'Addresses',
    letters: 'Letters',
    replies: 'Replies',
    rate: 'Rate (%)',
    letter: 'Chance of a letter (%)',
    panel: 'Chance among replies (%)',
    willingBefore: 'Who would say yes: before (%)',
    willingAfter: 'Who would say yes: after (%)',
    anyoneBefore: 'Seats for 1,000 addresses: before',
    anyoneAfter: 'Seats for 1,000 addresses: after',
    group: (names) => `${names} (together)`,
    hidden: 'hidden',
    note: 'End-to-end chance of whoever would say yes: chance of a letter × chance among replies. Seats for 1,000 addresses also count the reply rate: the nearer they are from one area to the other, the better the correction did its work.',
  },
)
