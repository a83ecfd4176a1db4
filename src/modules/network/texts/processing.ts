import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Vie du réseau',
    purpose:
      'Prospection, adhésions et cotisations, déclaration signée, mandats et passages de relais, accompagnements, missions, compétences et badges.',
    persons:
      'Élu·es et agent·es des territoires, leurs remplaçant·es, personnes accompagnées ou qui accompagnent, bénévoles.',
    basis:
      'Contrat d’adhésion ; obligation légale pour les factures (dix ans) ; accord pour les compétences, les badges et le registre des accompagnements ; intérêt légitime pour la prospection.',
    recipients:
      'L’équipe du réseau. Les notes d’un accompagnement : les deux personnes concernées, elles seules. Tout le monde pour ce qui est signé en public ou montré par la personne.',
  },
  {
    title: 'Life of the network',
    purpose:
      'Prospects, memberships and fees, signed declaration, mandates and hand-overs, coaching, missions, skills and badges.',
    persons:
      'Elected officials and agents of the territories, their successors, people coached or coaching, volunteers.',
    basis:
      'Membership contract; legal duty for invoices (ten years); consent for skills, badges and the register of coachings; legitimate interest for prospects.',
    recipients:
      'The network team. Notes of a coaching: the two people concerned, nobody else. Everyone for what is signed in public or shown by the person.',
  },
)
