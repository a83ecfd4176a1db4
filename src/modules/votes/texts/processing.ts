import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Scrutins',
    purpose:
      'Dire qui peut voter, remettre un code, compter une voix par personne, sans garder le lien entre la personne et son bulletin.',
    persons: 'Personnes et territoires inscrits sur une liste de vote.',
    basis: 'Statuts de l’association ou décision de qui réunit le scrutin.',
    recipients:
      'Les personnes qui organisent le scrutin, pour la liste. Personne pour les bulletins.',
  },
  {
    title: 'Votes',
    purpose:
      'Say who may vote, hand over a code, count one vote a person, without keeping the link between a person and their ballot.',
    persons: 'People and territories on the roll of a vote.',
    basis: 'Statutes of the association, or the decision of whoever calls the vote.',
    recipients: 'Those who organise the vote, for the roll. Nobody for the ballots.',
  },
)
