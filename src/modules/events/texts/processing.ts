import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Rencontres et séances',
    purpose:
      'Inscrire, accueillir, tenir la feuille de présence, délivrer une attestation, demander un avis.',
    persons: 'Participant·es, intervenant·es, personnes en liste d’attente.',
    basis:
      'Accord donné à l’inscription. Pour qui est venu en visioconférence sans s’inscrire : intérêt légitime à savoir qui était là, par le nom seul.',
    recipients:
      'L’équipe et les personnes qui tiennent l’accueil. Les besoins d’accès : celles qui organisent, elles seules.',
  },
  {
    title: 'Gatherings and sessions',
    purpose:
      'Register, welcome, keep the attendance sheet, issue a certificate, ask for an opinion.',
    persons: 'Participants, speakers, people on a waiting list.',
    basis:
      'Agreement given when registering. For whoever came online without registering: legitimate interest in knowing who was there, by the name alone.',
    recipients: 'The team and those at the door. Access needs: those who organise, nobody else.',
  },
)
